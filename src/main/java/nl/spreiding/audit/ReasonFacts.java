package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import org.jspecify.annotations.Nullable;

/** What the values of a reason should be, computed from the decision; see docs/audit.md. */
final class ReasonFacts {
  private final Recount recount;
  private final Accounts accounts;

  ReasonFacts(Recount recount, Accounts accounts) {
    this.recount = recount;
    this.accounts = accounts;
  }

  /**
   * What a value can be: one number, or one per task where the reason does not name its task.
   *
   * @param town the municipality
   * @param code the reason
   * @param key name of the value
   * @param values all values of the reason
   * @return the numbers; empty: not derived
   */
  List<Object> of(Town town, String code, String key, Row values) {
    Object id = Told.value(values, "id");
    Place place = id == null ? null : recount.placeById.get(id.toString());
    List<Object> result = new ArrayList<>();
    for (Task task : tasks(values)) {
      Object value =
          place != null
              ? ofPlace(place, code, key, task)
              : code.startsWith("DEVIATION_")
                  ? ofDeviation(town, code, key, task)
                  : ofTown(town, code, key, task);
      if (value != null) {
        result.add(value);
      }
    }
    return result;
  }

  /** By how much hard rules are broken there; a number that is fixed has a reason of its own. */
  List<Long> broken(Town town) {
    return accounts.lines().stream()
        .filter(l -> l.rule().level() == Level.HARD && town.code().equals(l.municipality()))
        .filter(l -> l.rule() != ConstraintId.PINNED || l.location() != null)
        .map(Accounts.Line::measure)
        .toList();
  }

  private static List<Task> tasks(Row values) {
    if (Told.value(values, "task") instanceof Row task) {
      return List.of(task.text("nl").startsWith("amv") ? Task.AMV : Task.OTHER);
    }
    return List.of(Task.OTHER, Task.AMV);
  }

  private @Nullable Object ofPlace(Place place, String code, String key, Task task) {
    Location l = place.location;
    boolean opening = code.equals("LOCATION_OPENED") || code.equals("LOCATION_UNUSED");
    return switch (key) {
      case "now" -> l.placesNow();
      case "places" -> place.decided;
      case "children" -> code.equals("LOCATION_ENDS") ? l.children() : place.childrenMoved();
      case "least" -> place.least();
      case "most" -> l.maxPlaces();
      case "until" -> String.valueOf(l.openUntil());
      case "from" -> String.valueOf(l.openFrom());
      case "counts" -> recount.settings.countsUntil().toString();
      case "short" -> pool(l.municipality().value(), task).shortfall(recount);
      case "pinned" -> recount.pinByLocation.get(l.id().value());
      case "cost" ->
          opening
              ? points(accounts.nearLarge.price(place))
              : points(sum(line -> isOf(line, ConstraintId.CHILDREN_MOVED, place)));
      default -> null;
    };
  }

  private static boolean isOf(Accounts.Line line, ConstraintId rule, Place place) {
    return line.rule() == rule && place.location.id().value().equals(line.location());
  }

  private @Nullable Object ofDeviation(Town town, String code, String key, Task task) {
    long room =
        town.sum(
            p -> p.own() && p.counts && task.holds(p.location.kind()), p -> p.location.maxPlaces());
    long own = town.located(p -> p.own() && task.holds(p.location.kind()));
    long reported = town.reported(task);
    return switch (key) {
      case "own" -> own;
      case "room" -> room;
      case "reported" -> reported;
      case "until" -> recount.settings.countsUntil().toString();
      case "missing" -> missing(town, task);
      case "part" ->
          switch (code) {
            case "DEVIATION_NO_ROOM" -> reported - room;
            case "DEVIATION_NOT_USED" -> Math.min(reported, room) - own;
            case "DEVIATION_MORE_ROOM" -> own - reported;
            case "DEVIATION_CANDIDATE" -> town.located(task) - own;
            default -> town.imposed(task);
          };
      case "before" -> Math.abs(town.reported(Task.BOTH) - town.due(Task.BOTH));
      case "after" -> Math.abs(town.decided(Task.BOTH) - town.due(Task.BOTH));
      case "beforeCost" -> fairShare(town, town.reported(Task.BOTH));
      case "afterCost" -> fairShare(town, town.decided(Task.BOTH));
      default -> ofTown(town, code, key, task);
    };
  }

  private @Nullable Object ofTown(Town town, String code, String key, Task task) {
    boolean composed = code.startsWith("COMPOSED_") || code.startsWith("ACCOUNT_");
    return switch (key) {
      case "decided" -> town.decided(Task.BOTH);
      case "due" -> code.startsWith("EXCHANGE_") ? null : town.due(Task.BOTH);
      case "indicative" -> town.indicative;
      case "amv" ->
          switch (code) {
            case "INDICATIVE" -> town.indicativeAmv;
            case "TASK_SET" -> recount.region(town.province()).number(Task.AMV);
            default -> town.reported(Task.AMV);
          };
      case "voluntary" -> town.voluntary(Task.BOTH);
      case "over" ->
          code.equals("OVER_IMPOSED")
              ? (Object) pool(town.code(), task).overImposed(recount)
              : (Object) (town.decided(Task.BOTH) - town.due(Task.BOTH));
      case "beyond" ->
          town.decided(Task.BOTH) - Math.max(town.due(Task.BOTH), town.voluntary(Task.BOTH));
      case "gap" ->
          code.equals("GAP_BELOW_MINIMUM")
              ? town.due(task) - town.located(task)
              : code.startsWith("BELOW_ALSO_")
                  ? town.due(task) - town.decided(task)
                  : town.due(Task.BOTH) - town.decided(Task.BOTH);
      case "located" -> town.located(Task.BOTH);
      case "imposed" -> composed ? town.imposed(Task.BOTH) : town.imposed(task);
      case "missing" -> composed ? missingWhereImposed(town) : missing(town, task);
      case "counted" -> pool(town.code(), task).counted(recount);
      case "total" ->
          code.equals("ACCOUNT_DECIDED")
              ? pool(town.code(), Task.OTHER).number() + pool(town.code(), Task.AMV).number()
              : pool(town.code(), task).number();
      case "short" -> pool(town.code(), task).shortfall(recount);
      case "surplus" -> othersAbove(town, task);
      case "minimum" -> minimum(code, task);
      case "share" -> share(town, task).fractionText();
      case "numerator" -> town.indicative(task);
      case "denominator" -> denominator(town, task);
      case "cost" -> cost(town, code, task);
      default -> ofFacts(town, code, key);
    };
  }

  private @Nullable Object ofFacts(Town town, String code, String key) {
    var report = town.report;
    return switch (key) {
      case "reported" -> town.reported(Task.BOTH);
      case "deviation" -> Math.abs(town.decided(Task.BOTH) - town.reported(Task.BOTH));
      case "likely" -> report == null ? null : report.likely();
      case "pinned" -> town.pinned;
      case "cap" -> town.cap;
      case "baseline" -> town.baseline;
      case "open" -> ofStatus(town, Status.OPEN);
      case "agreed" -> ofStatus(town, Status.AGREED);
      case "offered" -> ofStatus(town, Status.OFFERED);
      case "candidate" -> ofStatus(town, Status.CANDIDATE);
      case "until" ->
          code.startsWith("EXCHANGE_") ? null : recount.settings.countsUntil().toString();
      case "durable" ->
          switch (code) {
            case "DURABLE_REGULAR_SMALL" -> Rules.durableRegular(town);
            case "DURABLE_SPECIAL_SMALL" -> Rules.durableSpecial(town);
            default -> Grants.durablePlaces(town);
          };
      case "children" -> town.sum(p -> true, p -> p.location.children() - p.childrenMoved());
      case "known" -> town.sum(p -> true, p -> 1L);
      case "places" ->
          code.equals("TASK_SET") ? recount.region(town.province()).number(Task.BOTH) : null;
      default -> null;
    };
  }

  private static long ofStatus(Town town, Status status) {
    return town.located(p -> p.location.status() == status);
  }

  private Recount.Pool pool(String town, Task task) {
    return recount.pool(recount.town(town).province(), task);
  }

  /** What locations that count leave of the task. */
  private long missing(Town town, Task task) {
    Recount.Pool pool = pool(town.code(), task);
    return Math.max(0, pool.number() - pool.counted(recount));
  }

  private long missingWhereImposed(Town town) {
    long other = town.imposedRegular > 0 ? missing(town, Task.OTHER) : 0;
    return other + (town.imposedAmv > 0 ? missing(town, Task.AMV) : 0);
  }

  private long othersAbove(Town town, Task task) {
    return pool(town.code(), task).towns().stream()
        .filter(t -> t != town)
        .mapToLong(t -> Math.max(0, t.decided(task) - recount.notCounted(t, task) - t.due(task)))
        .sum();
  }

  private long denominator(Town town, Task task) {
    return pool(town.code(), task).towns().stream()
        .filter(t -> !t.exempt() && t.located(task) < t.due(task))
        .mapToLong(t -> t.indicative(task))
        .sum();
  }

  private Ratio share(Town town, Task task) {
    long all = denominator(town, task);
    boolean shares = !town.exempt() && town.located(task) < town.due(task);
    return all == 0 || !shares
        ? Ratio.ZERO
        : Ratio.of(missing(town, task)).times(town.indicative(task)).over(all);
  }

  private long minimum(String code, Task task) {
    return switch (code) {
      case "DURABLE_REGULAR_SMALL" -> recount.parameters.minimumDurableRegular();
      case "DURABLE_SPECIAL_SMALL" -> recount.parameters.minimumDurableSpecial();
      default ->
          task == Task.AMV
              ? recount.parameters.minimumAmv()
              : recount.parameters.minimumSmallScale();
    };
  }

  private BigDecimal fairShare(Town town, long places) {
    return points(
        Accounts.fairShare(recount, town, places).stream().mapToLong(Accounts.Line::micro).sum());
  }

  private @Nullable Object cost(Town town, String code, Task task) {
    return switch (code) {
      case "ABOVE_OFFER" -> points(ofTown(town, l -> "BEYOND_OFFER".equals(l.part())));
      case "ACCOUNT_DECIDED", "ACCOUNT_NOT_DECIDED" -> atStep(town, "DECIDED");
      case "ACCOUNT_LOCATED", "ACCOUNT_NOT_LOCATED" -> atStep(town, "LOCATED");
      case "ACCOUNT_IMPOSED" -> atStep(town, "IMPOSED");
      case "REPORT_MORE", "REPORT_LESS" ->
          points(ofTown(town, l -> l.rule() == ConstraintId.REPORT_DEVIATION));
      case "OVER_IMPOSED" ->
          points(
              pool(town.code(), task).overImposed(recount)
                  * Recount.micro(recount.weight(WeightKey.OVER_IMPOSED)));
      default -> fairShare(town, town.decided(Task.BOTH));
    };
  }

  private BigDecimal atStep(Town town, String step) {
    return points(
        ofTown(town, l -> l.rule().level() == Level.SOFT && Paths.stepOf(l).equals(step)));
  }

  private long ofTown(Town town, Predicate<Accounts.Line> which) {
    return sum(l -> town.code().equals(l.municipality()) && which.test(l));
  }

  private long sum(Predicate<Accounts.Line> which) {
    return accounts.lines().stream().filter(which).mapToLong(Accounts.Line::micro).sum();
  }

  private static BigDecimal points(long micro) {
    return Accounts.plain(BigDecimal.valueOf(micro, 6));
  }
}
