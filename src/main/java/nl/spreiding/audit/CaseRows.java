package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.WeightKey;
import org.jspecify.annotations.Nullable;

/** {@code case}, {@code parameters}, {@code weights} and {@code scenarioChanges} of result.json. */
final class CaseRows {
  private CaseRows() {}

  static Row settings(CaseSettings s) {
    return Row.of(
        "id", s.id(),
        "title", s.title(),
        "cycle", s.cycle(),
        "referenceDate", s.referenceDate().toString(),
        "countsUntil", s.countsUntil().toString(),
        "capacity",
            Row.of(
                "total", s.capacity().total(),
                "amv", s.capacity().amv(),
                "source", s.capacity().source()),
        "synthetic", s.syntheticFileList(),
        "notes", s.noteList());
  }

  static Row parameters(Parameters p) {
    return Row.of(
        "minimumSmallScale", p.minimumSmallScale(),
        "minimumAmv", p.minimumAmv(),
        "minimumDurableRegular", p.minimumDurableRegular(),
        "minimumDurableSpecial", p.minimumDurableSpecial(),
        "threshold75", Ratio.of(p.threshold75()),
        "quotaScope", Grants.lower(p.quotaScope()),
        "voluntarySurplusWeight", Ratio.of(p.voluntarySurplusWeight()),
        "maxPlacesPer1000", cap(p),
        "smallScaleMaximum", p.smallScaleMaximum(),
        "childrenShare", Ratio.of(p.childrenShare()),
        "grantRounding", Grants.lower(p.grantReading().rounding()),
        "grantMoment", Grants.lower(p.grantReading().moment()),
        "grantTemporary", Grants.lower(p.grantReading().temporary()));
  }

  private static @Nullable Ratio cap(Parameters p) {
    return p.maxPlacesPer1000() == null ? null : Ratio.of(p.maxPlacesPer1000());
  }

  static Row weights(Recount recount) {
    Row values = new Row();
    for (WeightKey key : WeightKey.values()) {
      values.put(key.text(), recount.weight(key));
    }
    return Row.of("name", recount.settings.weights().name(), "values", values);
  }

  /** The changes of scenarios; their JSON text is as told if it tells of the same change. */
  static List<Row> changes(Recount recount, List<ChangeText> changes, List<Row> told) {
    List<Row> rows = new ArrayList<>();
    for (ScenarioRecord record : recount.shelterCase.scenarioRecordList()) {
      int i = rows.size();
      String text = i < told.size() ? String.valueOf(Told.value(told.get(i), "change")) : "";
      rows.add(
          Row.of(
              "file", record.file(),
              "author", record.author(),
              "reason", record.reason(),
              "source", record.source(),
              "type", record.type(),
              "change", changes.get(i).toldBy(text) ? text : Phrase.AS_IN.of(record.file())));
    }
    return rows;
  }
}
