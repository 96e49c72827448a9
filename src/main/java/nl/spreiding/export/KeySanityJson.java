package nl.spreiding.export;

import static nl.spreiding.export.Column.decimal;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;

import java.util.List;
import java.util.Locale;
import nl.spreiding.explain.Digits;
import nl.spreiding.fairness.EqualCheck;
import nl.spreiding.fairness.KeySanity;
import nl.spreiding.fairness.Likeness;
import nl.spreiding.fairness.ScopeCheck;
import nl.spreiding.fairness.TotalCheck;
import nl.spreiding.fairness.WealthCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part {@code keySanity} of {@code result.json}. */
final class KeySanityJson {
  private KeySanityJson() {}

  static void put(ObjectNode root, KeySanity sanity) {
    ObjectNode node = root.putObject("keySanity");
    node.set("wealth", wealth(sanity.wealthList()));
    total(node.putObject("total"), sanity.total());
    total(node.putObject("totalAmv"), sanity.totalAmv());
    equal(node, sanity.equal());
    scope(node, sanity.scope());
  }

  private static ArrayNode wealth(List<WealthCheck> list) {
    ArrayNode array =
        JsonFile.table(
            FractionColumns.join(
                List.of(
                    text(
                        "average", (WealthCheck c) -> c.average().name().toLowerCase(Locale.ROOT))),
                FractionColumns.both("score", Digits.SCORE, WealthCheck::score),
                List.of(
                    whole("richer", WealthCheck::richer),
                    whole("below", WealthCheck::below),
                    whole("below_rounded", WealthCheck::belowRounded),
                    whole("poorer", WealthCheck::poorer),
                    whole("above", WealthCheck::above),
                    whole("above_rounded", WealthCheck::aboveRounded))),
            list);
    for (int i = 0; i < list.size(); i++) {
      ((ObjectNode) array.get(i)).set("worst", JsonFile.table(cases(), list.get(i).worstList()));
    }
    return array;
  }

  private static List<Column<WealthCheck.Case>> cases() {
    return FractionColumns.join(
        List.of(
            text("municipality_code", (WealthCheck.Case c) -> c.municipality().code()),
            decimal("ses_woa", c -> c.municipality().sesWoa()),
            whole("rounded", WealthCheck.Case::rounded)),
        FractionColumns.both("exact", Digits.EXACT_PLACES, WealthCheck.Case::exact),
        FractionColumns.both(
            "by_inhabitants", Digits.EXACT_PLACES, WealthCheck.Case::byInhabitants),
        FractionColumns.both("effect", Digits.EXACT_PLACES, WealthCheck.Case::effect));
  }

  private static void total(ObjectNode node, TotalCheck check) {
    node.put("need", check.need())
        .put("wideSteps", check.wideSteps())
        .put("wideFallen", check.wideFallen())
        .put("narrowFallen", check.narrowFallen());
    List<Column<TotalCheck.Point>> points =
        List.of(
            whole("need", TotalCheck.Point::need),
            whole("sum", TotalCheck.Point::sum),
            whole("risen", TotalCheck.Point::risen),
            whole("fallen", TotalCheck.Point::fallen));
    node.set("wide", JsonFile.table(points, check.wideList()));
    node.set("narrow", JsonFile.table(points, check.narrowList()));
    List<Column<TotalCheck.Fall>> falls =
        List.of(
            text("municipality_code", TotalCheck.Fall::municipality),
            whole("need_before", TotalCheck.Fall::needBefore),
            whole("before", TotalCheck.Fall::before),
            whole("need", TotalCheck.Fall::need),
            whole("after", TotalCheck.Fall::after));
    node.set("falls", JsonFile.table(falls, check.fallList()));
  }

  private static void equal(ObjectNode root, EqualCheck check) {
    ObjectNode node =
        (ObjectNode)
            JsonFile.table(
                    FractionColumns.join(
                        FractionColumns.both(
                            "per_1000_weighted", Digits.FINE_DENSITY, EqualCheck::perThousand),
                        FractionColumns.both(
                            "difference", Digits.FINE_DENSITY, EqualCheck::difference),
                        List.of(
                            text("lowest_province_code", c -> province(c.lowest())),
                            text("highest_province_code", c -> province(c.highest())),
                            whole("equal_pairs", EqualCheck::equalPairs),
                            whole("equal_pairs_apart", EqualCheck::equalPairsApart),
                            whole("unequal", EqualCheck::unequal),
                            whole("moved", EqualCheck::moved))),
                    List.of(check))
                .get(0);
    node.set(
        "provinces",
        JsonFile.table(
            FractionColumns.join(
                List.of(text("province_code", (EqualCheck.OfProvince p) -> p.province().code())),
                FractionColumns.both(
                    "weighted_inhabitants",
                    Digits.WEIGHTED,
                    EqualCheck.OfProvince::weightedFraction),
                List.of(whole("task", EqualCheck.OfProvince::task)),
                FractionColumns.both(
                    "per_1000_weighted", Digits.FINE_DENSITY, EqualCheck.OfProvince::perThousand)),
            check.provinceList()));
    node.set(
        "largestRounding",
        JsonFile.table(
                FractionColumns.join(
                    List.of(
                        text(
                            "municipality_code",
                            (EqualCheck.OfMunicipality m) -> m.municipality().code()),
                        whole("rounded", EqualCheck.OfMunicipality::rounded)),
                    FractionColumns.both(
                        "exact", Digits.EXACT_PLACES, EqualCheck.OfMunicipality::exact),
                    FractionColumns.both(
                        "change", Digits.EXACT_PLACES, EqualCheck.OfMunicipality::change)),
                List.of(check.largestRounding()))
            .get(0));
    root.set("equal", node);
  }

  private static @Nullable Object province(EqualCheck.@Nullable OfProvince province) {
    return province == null ? null : province.province().code();
  }

  private static void scope(ObjectNode root, ScopeCheck check) {
    ScopeCheck.OfProvince lowest = check.lowest();
    ScopeCheck.OfProvince highest = check.highest();
    ObjectNode node = root.putObject("scope");
    node.put("quotaScope", check.scope().name().toLowerCase(Locale.ROOT))
        .put("lowestProvinceCode", lowest == null ? null : lowest.code().value())
        .put("highestProvinceCode", highest == null ? null : highest.code().value())
        .put("inhabitantsFactor", Amounts.rational(Likeness.PRACTICALLY_EQUAL.inhabitants()))
        .put("scoreFactor", Amounts.rational(Likeness.PRACTICALLY_EQUAL.factor()))
        .put("pairs", check.pairs())
        .put("different", check.different())
        .put("beyondDue", check.beyondDue());
    node.set(
        "provinces",
        JsonFile.table(
            FractionColumns.join(
                List.of(
                    text("province_code", ScopeCheck.OfProvince::code),
                    whole("due", ScopeCheck.OfProvince::due),
                    whole("task", ScopeCheck.OfProvince::task),
                    whole("decided", ScopeCheck.OfProvince::decided)),
                FractionColumns.both("ratio", Digits.RATIO, ScopeCheck.OfProvince::ratio)),
            check.provinceList()));
    node.set(
        "worst",
        JsonFile.table(
            List.of(
                text("more_code", (ScopeCheck.Pair p) -> p.more().problem().code()),
                whole("more_inhabitants", p -> p.more().municipality().inhabitants()),
                decimal("more_ses_woa", p -> p.more().municipality().sesWoa()),
                whole("more_due", p -> p.more().problem().due()),
                whole("more_decided", p -> p.more().decided().total()),
                text("less_code", p -> p.less().problem().code()),
                whole("less_inhabitants", p -> p.less().municipality().inhabitants()),
                decimal("less_ses_woa", p -> p.less().municipality().sesWoa()),
                whole("less_due", p -> p.less().problem().due()),
                whole("less_decided", p -> p.less().decided().total()),
                whole("decided_apart", ScopeCheck.Pair::decidedApart),
                whole("due_apart", ScopeCheck.Pair::dueApart)),
            check.worstList()));
  }
}
