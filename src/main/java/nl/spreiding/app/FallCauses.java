package nl.spreiding.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import nl.spreiding.sweep.Fall;
import nl.spreiding.sweep.FallCause;
import nl.spreiding.sweep.FallingNumber;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why decided numbers of one area fall while the national total rises: what differs
 * between the two decisions is undone, and the area decided again. Only what removes the fall is
 * called its cause.
 */
final class FallCauses {
  private final AreaDecision low;
  private final AreaDecision high;
  private final boolean proven;
  private final Map<FallCause, Optional<AreaDecision>> highWithout = new EnumMap<>(FallCause.class);
  private final Set<String> opened = new HashSet<>();
  private final Set<String> closed = new HashSet<>();
  private final Set<String> grown = new HashSet<>();
  private @Nullable Optional<AreaDecision> lowWithoutMinimum;

  /**
   * Compares two decisions.
   *
   * @param low the decision at the lower total
   * @param high the decision at the higher one
   * @param proven whether both are proven to be the best
   */
  FallCauses(AreaDecision low, AreaDecision high, boolean proven) {
    this.low = low;
    this.high = high;
    this.proven = proven;
    for (Site site : high.siteList()) {
      long before = low.places(site.id());
      long after = high.places(site.id());
      if (!site.imposed() && before == 0 && after > 0) {
        opened.add(site.id());
      }
      if (!site.imposed() && before > 0 && after == 0 && !site.domain().fixed()) {
        closed.add(site.id());
      }
      if (!site.imposed() && before > 0 && after > before) {
        grown.add(site.id());
      }
    }
  }

  /**
   * The municipalities whose number falls, each with the cause.
   *
   * @param step the two runs
   * @return by code
   */
  List<Fall> all(Fall.Step step) {
    List<Fall> list = new ArrayList<>();
    for (MunicipalityProblem m : high.municipalityList()) {
      if (high.number(m.code()) < low.number(m.code())) {
        list.add(fall(step, m.code()));
      }
    }
    return list;
  }

  private Fall fall(Fall.Step step, MunicipalityCode code) {
    Long keep = proven ? high.costOf(code, low.number(code)) : null;
    FallCause cause = cause(code, keep);
    return new Fall(
        step,
        code,
        FallingNumber.DECIDED,
        low.number(code),
        high.number(code),
        cause,
        subjects(cause),
        keep);
  }

  private FallCause cause(MunicipalityCode code, @Nullable Long keep) {
    if (!proven) {
      return FallCause.UNPROVEN;
    }
    if (keep != null && keep == 0) {
      return FallCause.TIE;
    }
    if (taskFell(code)) {
      return FallCause.ROUNDING;
    }
    if (!opened.isEmpty() && stays(code, FallCause.LOCATION_OPENS, this::heldClosed)) {
      return FallCause.LOCATION_OPENS;
    }
    if (!closed.isEmpty() && stays(code, FallCause.LOCATION_CLOSES, this::heldOpen)) {
      return FallCause.LOCATION_CLOSES;
    }
    if (minimumBinds() && staysWithoutMinimum(code)) {
      return FallCause.MINIMUM_SIZE;
    }
    if (!grown.isEmpty() && stays(code, FallCause.SURPLUS_ELSEWHERE, this::notMore)) {
      return FallCause.SURPLUS_ELSEWHERE;
    }
    return stays(code, FallCause.TOGETHER, this::everything)
        ? FallCause.TOGETHER
        : FallCause.NOT_DETERMINED;
  }

  /** Whether in either decision imposed places are just the smallest size, start or stop. */
  private boolean minimumBinds() {
    for (Site site : high.siteList()) {
      long before = low.places(site.id());
      long after = high.places(site.id());
      boolean starts = (before == 0) != (after == 0);
      boolean smallest = before == site.domain().min() || after == site.domain().min();
      if (site.imposed() && site.domain().min() > 1 && (starts || smallest)) {
        return true;
      }
    }
    return false;
  }

  private boolean taskFell(MunicipalityCode code) {
    for (TaskKind task : TaskKind.values()) {
      if (high.number(code, task) < low.number(code, task) && high.task(task) < low.task(task)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the number does not fall once something is undone; the same for all of the area. */
  private boolean stays(
      MunicipalityCode code, FallCause undone, Function<Site, @Nullable Domain> domain) {
    return stays(
        code,
        highWithout
            .computeIfAbsent(undone, key -> Optional.ofNullable(high.with(domain)))
            .orElse(null));
  }

  private boolean stays(MunicipalityCode code, @Nullable AreaDecision without) {
    return without != null && without.number(code) >= low.number(code);
  }

  private boolean staysWithoutMinimum(MunicipalityCode code) {
    if (lowWithoutMinimum == null) {
      lowWithoutMinimum = Optional.ofNullable(low.with(FallCauses::anySize));
    }
    Supplier<Optional<AreaDecision>> highDecision =
        () ->
            highWithout.computeIfAbsent(
                FallCause.MINIMUM_SIZE, key -> Optional.ofNullable(high.with(FallCauses::anySize)));
    return lowWithoutMinimum.isPresent()
        && highDecision.get().isPresent()
        && highDecision.get().get().number(code) >= lowWithoutMinimum.get().number(code);
  }

  private @Nullable Domain heldClosed(Site site) {
    return opened.contains(site.id()) ? Domain.ZERO : null;
  }

  private @Nullable Domain heldOpen(Site site) {
    return closed.contains(site.id())
        ? new Domain(false, site.domain().min(), site.domain().max())
        : null;
  }

  private static @Nullable Domain anySize(Site site) {
    return site.imposed() && !site.domain().fixed() ? Domain.zeroOr(1, site.domain().max()) : null;
  }

  private @Nullable Domain notMore(Site site) {
    if (!grown.contains(site.id())) {
      return null;
    }
    long most = low.places(site.id());
    return new Domain(site.domain().zero(), Math.min(site.domain().min(), most), most);
  }

  private @Nullable Domain everything(Site site) {
    Domain domain = heldClosed(site);
    domain = domain == null ? heldOpen(site) : domain;
    domain = domain == null ? notMore(site) : domain;
    return domain == null ? anySize(site) : domain;
  }

  private List<String> subjects(FallCause cause) {
    return switch (cause) {
      case LOCATION_OPENS -> opened.stream().sorted().toList();
      case LOCATION_CLOSES -> closed.stream().sorted().toList();
      case SURPLUS_ELSEWHERE -> grown.stream().sorted().toList();
      default -> List.of();
    };
  }
}
