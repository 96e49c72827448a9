package nl.spreiding.export;

import static nl.spreiding.export.Column.decimal;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Figures;
import nl.spreiding.compare.Side;
import nl.spreiding.compare.Why;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.ProblemDifference;
import nl.spreiding.problem.Score;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The differences of two runs for machines: one JSON document, or CSV. */
public final class CompareExport {
  private static final long FORMAT_VERSION = 1;

  private static final Map<String, ToLongFunction<Figures>> PLACES = new LinkedHashMap<>();

  static {
    PLACES.put("indicative", Figures::indicative);
    PLACES.put("decided", Figures::decided);
    PLACES.put("decided_amv", Figures::amv);
    PLACES.put("located", Figures::located);
    PLACES.put("unlocated", Figures::imposed);
    PLACES.put("durable", Figures::durable);
    PLACES.put("voluntary", Figures::voluntary);
    PLACES.put("imposed_beyond", Figures::imposedBeyond);
    PLACES.put("not_relieving", Figures::notRelieving);
    PLACES.put("relief", Figures::relief);
    PLACES.put("children_moved", Figures::childrenMoved);
  }

  private CompareExport() {}

  /**
   * One JSON document. Its schema is the resource {@code nl/spreiding/schema/compare.json}.
   *
   * @param comparison what differs
   * @return the text, with a line end
   */
  public static String json(Comparison comparison) {
    return JsonFile.text(node(comparison));
  }

  static ObjectNode node(Comparison comparison) {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", FORMAT_VERSION);
    root.put("same", comparison.same());
    side(root.putObject("a"), comparison.a());
    side(root.putObject("b"), comparison.b());
    ArrayNode settings = root.putArray("settings");
    comparison
        .settingList()
        .forEach(s -> settings.addObject().put("name", s.name()).put("a", s.a()).put("b", s.b()));
    root.set("inputs", inputs(comparison.inputList()));
    root.set("national", JsonFile.table(figures(), List.of(comparison.national())).get(0));
    root.set("provinces", JsonFile.table(columns(), comparison.provinceList()));
    ArrayNode municipalities = JsonFile.table(columns(), comparison.municipalityList());
    for (int i = 0; i < municipalities.size(); i++) {
      String code = comparison.municipalityList().get(i).code();
      why((ObjectNode) municipalities.get(i), comparison.why(new MunicipalityCode(code)));
    }
    root.set("municipalities", municipalities);
    root.set("constraints", JsonFile.table(points(), comparison.pointsList()));
    return root;
  }

  private static void why(ObjectNode municipality, Why why) {
    ObjectNode node = municipality.putObject("why");
    node.put("ownInputs", why.ownList().size());
    node.put("provinceInputs", why.provinceList().size());
    node.put("othersInProvince", why.othersInProvince());
    node.set("constraints", JsonFile.table(points(), why.pointsList()));
  }

  private static ArrayNode inputs(List<ProblemDifference> list) {
    ArrayNode array = JsonFile.MAPPER.createArrayNode();
    for (ProblemDifference difference : list) {
      MunicipalityCode municipality = difference.municipality();
      array
          .addObject()
          .put("provinceCode", difference.province().value())
          .put("municipalityCode", municipality == null ? null : municipality.value())
          .put("location", difference.site())
          .put("what", difference.aspect().name())
          .put("a", difference.a())
          .put("b", difference.b());
    }
    return array;
  }

  /**
   * A row per municipality of which a figure differs.
   *
   * @param comparison what differs
   * @param dialect how CSV is written
   * @return the file as text
   */
  public static String csv(Comparison comparison, CsvDialect dialect) {
    StringWriter writer = new StringWriter();
    try {
      new CsvFile(dialect).write(writer, columns(), comparison.municipalityList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.toString();
  }

  private static void side(ObjectNode node, Side side) {
    Outcome outcome = side.results().outcome();
    Score score = outcome.ledger().score();
    node.put("id", outcome.shelterCase().settings().id())
        .put("title", outcome.shelterCase().settings().title())
        .put("method", outcome.method().name())
        .put("resultSha256", side.resultSha256());
    ArrayNode synthetic = node.putArray("synthetic");
    outcome.shelterCase().settings().syntheticFileList().forEach(synthetic::add);
    node.putObject("score")
        .put("hard", score.hard())
        .put("medium", score.medium())
        .put("softMicro", score.softMicro());
  }

  private static List<Column<Comparison.Row>> columns() {
    List<Column<Comparison.Row>> list = new ArrayList<>();
    list.add(text("code", Comparison.Row::code));
    list.add(text("name", Comparison.Row::name));
    list.addAll(figures());
    return list;
  }

  private static List<Column<Comparison.Row>> figures() {
    List<Column<Comparison.Row>> list = new ArrayList<>();
    PLACES.forEach(
        (name, figure) -> {
          list.add(whole(name + "_a", r -> figure.applyAsLong(r.a())));
          list.add(whole(name + "_b", r -> figure.applyAsLong(r.b())));
        });
    list.add(decimal("grants_a", r -> Amounts.euros(r.a().grantCents())));
    list.add(decimal("grants_b", r -> Amounts.euros(r.b().grantCents())));
    return list;
  }

  private static List<Column<Comparison.Points>> points() {
    return List.of(
        text("constraint", Comparison.Points::constraint),
        text("level", p -> p.constraint().level().name().toLowerCase(Locale.ROOT)),
        decimal("points_a", p -> points(p, p.a())),
        decimal("points_b", p -> points(p, p.b())));
  }

  private static BigDecimal points(Comparison.Points points, long amount) {
    return Amounts.points(points.constraint().level(), amount);
  }
}
