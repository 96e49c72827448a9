package nl.spreiding.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.problem.ProblemDifference;
import nl.spreiding.surplus.Balance;

/**
 * What differs between two runs: settings, municipalities, provinces, the country and the account.
 * Lists hold only what differs, so that of two identical runs all are empty.
 *
 * @param a one run
 * @param b the other
 * @param settingList settings that differ
 * @param inputList tasks, dues, bounds and other facts that the two decided on and that differ; see
 *     {@link Inputs}
 * @param municipalityList municipalities of which a figure differs, by code
 * @param provinceList provinces of which a figure differs, by code
 * @param national the country; always there
 * @param pointsList constraints whose penalty differs
 */
public record Comparison(
    Side a,
    Side b,
    List<Setting> settingList,
    List<ProblemDifference> inputList,
    List<Row> municipalityList,
    List<Row> provinceList,
    Row national,
    List<Points> pointsList) {
  /** Copies the lists. */
  public Comparison {
    settingList = List.copyOf(settingList);
    inputList = List.copyOf(inputList);
    municipalityList = List.copyOf(municipalityList);
    provinceList = List.copyOf(provinceList);
    pointsList = List.copyOf(pointsList);
  }

  /**
   * A setting that differs.
   *
   * @param name its name in files
   * @param a its value in one run; empty: not set
   * @param b its value in the other
   */
  public record Setting(String name, String a, String b) {}

  /**
   * A municipality, a province or the country.
   *
   * @param code its code; empty: the country
   * @param name its name; empty: the country
   * @param a its figures in one run; all 0 if it is not in that run
   * @param b its figures in the other
   */
  public record Row(String code, String name, Figures a, Figures b) {
    /**
     * The change of the decided number.
     *
     * @return places; positive: more in the second run
     */
    public long change() {
      return Math.subtractExact(b.decided(), a.decided());
    }
  }

  /**
   * The penalty of one constraint.
   *
   * @param constraint which constraint
   * @param a its penalty in one run, in micro-points if it is soft
   * @param b its penalty in the other
   */
  public record Points(ConstraintId constraint, long a, long b) {}

  /**
   * Compares two runs.
   *
   * @param a one run
   * @param b the other
   * @param settingList settings that differ
   * @return what differs
   * @throws ArithmeticException if a sum does not fit a long
   */
  public static Comparison of(Side a, Side b, List<Setting> settingList) {
    Map<MunicipalityCode, Figures> figuresA = municipalities(a);
    Map<MunicipalityCode, Figures> figuresB = municipalities(b);
    return new Comparison(
        a,
        b,
        settingList,
        Inputs.of(a, b),
        rows(figuresA, figuresB, names(a, b)),
        rows(provinces(a, figuresA), provinces(b, figuresB), provinceNames(a, b)),
        new Row(
            "",
            "",
            country(a, List.copyOf(figuresA.values())),
            country(b, List.copyOf(figuresB.values()))),
        points(a.results().outcome().ledger(), b.results().outcome().ledger()));
  }

  /**
   * Whether the two runs decide the same in the same way.
   *
   * @return true if nothing at all differs
   */
  public boolean same() {
    return settingList.isEmpty()
        && inputList.isEmpty()
        && municipalityList.isEmpty()
        && provinceList.isEmpty()
        && national.a().equals(national.b())
        && pointsList.isEmpty();
  }

  /**
   * Why a municipality differs, as far as its own figures tell.
   *
   * @param code which municipality
   * @return what differs in its input, its province and its account
   */
  public Why why(MunicipalityCode code) {
    return Why.of(this, code);
  }

  private static <K extends Comparable<K>> List<Row> rows(
      Map<K, Figures> a, Map<K, Figures> b, Map<K, String> nameByCode) {
    TreeSet<K> codes = new TreeSet<>(a.keySet());
    codes.addAll(b.keySet());
    List<Row> list = new ArrayList<>();
    for (K code : codes) {
      Figures left = a.getOrDefault(code, Figures.NONE);
      Figures right = b.getOrDefault(code, Figures.NONE);
      if (!left.equals(right)) {
        list.add(new Row(code.toString(), nameByCode.getOrDefault(code, ""), left, right));
      }
    }
    return list;
  }

  private static Map<MunicipalityCode, String> names(Side a, Side b) {
    Map<MunicipalityCode, String> map = new TreeMap<>();
    for (Side side : List.of(b, a)) {
      side.results()
          .municipalityList()
          .forEach(m -> map.put(m.problem().code(), m.municipality().name()));
    }
    return map;
  }

  private static Map<ProvinceCode, String> provinceNames(Side a, Side b) {
    Map<ProvinceCode, String> map = new TreeMap<>();
    for (Side side : List.of(b, a)) {
      side.results().provinceList().forEach(p -> map.put(p.problem().code(), p.problem().name()));
    }
    return map;
  }

  private static Map<MunicipalityCode, Figures> municipalities(Side side) {
    Map<MunicipalityCode, List<Balance>> balances = new TreeMap<>();
    for (Balance balance : side.surplus().balanceList()) {
      balances
          .computeIfAbsent(balance.municipality().code(), code -> new ArrayList<>())
          .add(balance);
    }
    Map<MunicipalityCode, Long> grants = new TreeMap<>();
    side.results()
        .grants()
        .grantList()
        .forEach(
            grant -> {
              if (grant.municipality() != null) {
                grants.merge(grant.municipality(), grant.cents(), Math::addExact);
              }
            });
    Map<MunicipalityCode, Figures> map = new TreeMap<>();
    for (MunicipalityResult result : side.results().municipalityList()) {
      MunicipalityCode code = result.problem().code();
      List<Balance> own = balances.getOrDefault(code, List.of());
      map.put(
          code,
          new Figures(
              result.indicative(),
              result.decided().total(),
              result.decided().amv(),
              result.located().total(),
              result.imposed().total(),
              result.durable().total(),
              own.stream().mapToLong(Balance::voluntary).sum(),
              own.stream().mapToLong(Balance::imposedBeyond).sum(),
              own.stream().mapToLong(Balance::notRelieving).sum(),
              own.stream().mapToLong(Balance::relief).sum(),
              result.childrenMoved().byDecision(),
              grants.getOrDefault(code, 0L)));
    }
    return map;
  }

  /** Sums per province, with what the province itself gets. */
  private static Map<ProvinceCode, Figures> provinces(
      Side side, Map<MunicipalityCode, Figures> figures) {
    Map<ProvinceCode, List<Figures>> lists = new TreeMap<>();
    for (MunicipalityResult result : side.results().municipalityList()) {
      lists
          .computeIfAbsent(result.problem().province().code(), code -> new ArrayList<>())
          .add(figures.get(result.problem().code()));
    }
    side.results()
        .grants()
        .grantList()
        .forEach(
            grant -> {
              if (grant.municipality() == null) {
                lists
                    .computeIfAbsent(grant.province(), code -> new ArrayList<>())
                    .add(money(grant.cents()));
              }
            });
    Map<ProvinceCode, Figures> map = new TreeMap<>();
    lists.forEach((code, list) -> map.put(code, Figures.sum(list)));
    return map;
  }

  private static Figures country(Side side, List<Figures> municipalityList) {
    List<Figures> list = new ArrayList<>(municipalityList);
    side.results().grants().grantList().stream()
        .filter(grant -> grant.municipality() == null)
        .forEach(grant -> list.add(money(grant.cents())));
    return Figures.sum(list);
  }

  private static Figures money(long cents) {
    return new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, cents);
  }

  private static List<Points> points(Ledger a, Ledger b) {
    List<Points> list = new ArrayList<>();
    for (ConstraintId constraint : ConstraintId.values()) {
      if (a.sum(constraint) != b.sum(constraint)) {
        list.add(new Points(constraint, a.sum(constraint), b.sum(constraint)));
      }
    }
    return list;
  }
}
