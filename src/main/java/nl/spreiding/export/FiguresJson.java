package nl.spreiding.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.law.Grant;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.law.GrantBasis;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code figures}: rates and sums that the report shows and no table holds. */
final class FiguresJson {
  private final Results results;
  private final Map<MunicipalityCode, Long> softByMunicipality = new TreeMap<>();
  private final Map<MunicipalityCode, Long> centsByMunicipality = new TreeMap<>();
  private final Map<MunicipalityCode, GrantBasis> basisByMunicipality = new TreeMap<>();

  private FiguresJson(Results results) {
    this.results = results;
    for (LedgerLine line : results.outcome().ledger().lineList()) {
      if (line.municipality() != null && line.constraint().level() == Level.SOFT) {
        softByMunicipality.merge(line.municipality(), line.points(), Math::addExact);
      }
    }
    for (Grant grant : results.grants().grantList()) {
      if (grant.municipality() != null) {
        centsByMunicipality.merge(grant.municipality(), grant.cents(), Math::addExact);
      }
    }
    for (GrantBasis basis : results.grantAccount().basisList()) {
      basisByMunicipality.put(basis.municipality(), basis);
    }
  }

  static void put(ObjectNode root, Results results) {
    FiguresJson figures = new FiguresJson(results);
    OutcomeIndex index = new OutcomeIndex(results.outcome());
    List<AreaFacts> provinceList = AreaFacts.provinceList(index);
    ObjectNode node = root.putObject("figures");
    area(node.putObject("national"), AreaFacts.country(index, provinceList));
    ArrayNode provinces = node.putArray("provinces");
    ArrayNode municipalities = node.putArray("municipalities");
    for (AreaFacts province : provinceList) {
      area(provinces.addObject().put("provinceCode", code(province)), province);
      for (MunicipalityFacts municipality : province.municipalityList()) {
        figures.municipality(municipalities.addObject(), municipality);
      }
    }
    figures.rules(node.putArray("rules"));
    amounts(node.putObject("grantAmounts"), results.grantAccount().amounts());
  }

  private static @Nullable String code(AreaFacts area) {
    return area.province() == null ? null : area.province().code().value();
  }

  private static void area(ObjectNode node, AreaFacts area) {
    node.put("inhabitants", area.inhabitants());
    node.put("perThousand", Amounts.rational(area.perThousand()));
  }

  private void municipality(ObjectNode node, MunicipalityFacts facts) {
    MunicipalityCode code = facts.municipality().code();
    node.put("municipalityCode", code.value());
    node.put("inhabitantsDate", facts.municipality().inhabitantsDate().toString());
    node.put("sesWoaYear", facts.municipality().sesWoaYear());
    node.put("perThousand", Amounts.rational(facts.perThousand()));
    node.put("softPoints", Amounts.points(Level.SOFT, softByMunicipality.getOrDefault(code, 0L)));
    node.put("grants", Amounts.euros(centsByMunicipality.getOrDefault(code, 0L)));
    GrantBasis basis = basisByMunicipality.get(code);
    if (basis != null) {
      node.put("specialPlaces", basis.special());
      node.put("durablePlaces", basis.durable());
      node.put("placeMonths", basis.placeMonths());
    }
  }

  private void rules(ArrayNode array) {
    Ledger ledger = results.outcome().ledger();
    long total = ledger.score().softMicro();
    for (ConstraintId constraint : ConstraintId.values()) {
      if (constraint.level() == Level.SOFT) {
        long points = ledger.sum(constraint);
        array
            .addObject()
            .put("constraint", constraint.name())
            .put("points", Amounts.points(Level.SOFT, points))
            .put("share", total == 0 ? null : Amounts.rational(BigFraction.of(points, total)));
      }
    }
  }

  private static void amounts(ObjectNode node, GrantAmounts amounts) {
    node.put("special", amounts.special())
        .put("durableLarge", amounts.durableLarge())
        .put("durableSmall", amounts.durableSmall())
        .put("durableMinimum", amounts.durableMinimum())
        .put("aboveThreshold", amounts.aboveThreshold())
        .put("provinceShare", Amounts.rational(amounts.provinceShare()));
  }
}
