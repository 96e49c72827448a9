package nl.spreiding.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CSV files of a run and the rows that each should hold. */
final class Tables {
  private Tables() {}

  /**
   * A file.
   *
   * @param header its columns
   * @param keys columns by which a row is recognised, from 0
   * @param rows what it should hold
   */
  record Table(String header, int[] keys, List<Row> rows) {}

  /** The tables of an expected result, by name of the file. */
  static Map<String, Table> of(Row result) {
    Map<String, Table> tables = new LinkedHashMap<>();
    put(
        tables,
        "distribution.csv",
        "province_code,province,municipality_code,municipality,inhabitants,ses_woa,indicative,"
            + "indicative_amv,reported,existing,decided,decided_regular,decided_amv,"
            + "decided_special,located,unlocated,durable,temporary,deviation,children_moved,reason",
        result.list("municipalities"),
        2);
    put(
        tables,
        "provinces.csv",
        "province_code,province,task,task_amv,decided,decided_amv,shortfall,shortfall_amv,"
            + "surplus,located,threshold_75,reaches_75,children_moved",
        result.list("provinces"),
        0);
    put(
        tables,
        "locations.csv",
        "id,municipality_code,decision,places_now,places,durable,counts,children_moved,"
            + "advised_move_date",
        result.list("locations"),
        0);
    put(
        tables,
        "relocations.csv",
        "from_location,from_municipality_code,to_location,to_municipality_code,children,"
            + "distance_km,tier,school_change,second_move",
        result.row("children").list("relocations"),
        0,
        2,
        3);
    put(
        tables,
        "grants.csv",
        "beneficiary_code,beneficiary,grant,places,amount_per_place,amount,article",
        result.list("grants"),
        0,
        2);
    put(
        tables,
        "balance.csv",
        "province_code,municipality_code,municipality,task,indicative,due,exchanged,"
            + "exchange_undelivered,voluntary,imposed_within,imposed_beyond,decided,surplus,"
            + "not_relieving,relief",
        result.list("balances"),
        1,
        3);
    put(
        tables,
        "surplus.csv",
        "task,rule,from_code,from,to_code,to,places",
        result.list("surplus"),
        0,
        2,
        4);
    put(
        tables,
        "path.csv",
        "municipality_code,step,partner_code,change,change_other,change_amv,places,places_other,"
            + "places_amv,points,broken",
        result.list("paths"),
        0,
        1,
        2);
    put(
        tables,
        "ledger.csv",
        "constraint,level,province_code,municipality_code,location_id,measure,weight,points",
        result.list("ledger"),
        0,
        2,
        3,
        4,
        6);
    put(
        tables,
        "fairness.csv",
        "level,province_code,province,distribution,municipalities,without_due,due,places,"
            + "lowest_ratio,highest_ratio,range,mean_absolute,mean_squared,gini,theil,"
            + "theil_within,theil_between,uneven_pairs,lowest_municipality_code,lowest_places,"
            + "lowest_due,lowest_count,highest_municipality_code,highest_places,highest_due,"
            + "highest_count",
        result.row("fairness").list("figures"),
        1,
        3);
    put(
        tables,
        "density.csv",
        "province_code,province,municipality_code,municipality,due,inhabitants,"
            + "weighted_inhabitants,existing,decided,decided_per_1000,existing_per_1000,"
            + "decided_per_1000_weighted,existing_per_1000_weighted",
        result.row("density").list("municipalities"),
        2);
    if (result.get("considered") instanceof Row considered) {
      considered(tables, considered);
    }
    return tables;
  }

  private static void considered(Map<String, Table> tables, Row considered) {
    put(
        tables,
        "alternatives.csv",
        "province_code,province,municipality_code,municipality,decided,places,occasions,verdict,"
            + "proven,hard_change,medium_change,soft_change,least_loss,others_changed,"
            + "possible_below,possible_above",
        considered.list("alternatives"),
        2,
        5);
    put(
        tables,
        "room.csv",
        "province_code,province,municipality_code,municipality,decided,lowest,highest,"
            + "lowest_possible,highest_possible,exact,leeway",
        considered.list("room"),
        2);
    put(
        tables,
        "effective-weights.csv",
        "constraint,weight,places_elsewhere,municipalities,decision_stays,proven,"
            + "measure_decided,measure_without,points_decided,points_without",
        considered.list("effectiveWeights"),
        0);
  }

  private static void put(
      Map<String, Table> tables, String name, String header, List<?> rows, int... keys) {
    tables.put(
        name,
        new Table(
            header,
            keys,
            rows.stream().filter(Row.class::isInstance).map(Row.class::cast).toList()));
  }
}
