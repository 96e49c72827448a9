package nl.spreiding.explain;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.TaskKind;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.problem.Conflict;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.Score;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Which tasks and hard rules do not go together, in words. */
public final class ConflictText {
  private final Outcome outcome;
  private final Language language;
  private final Numbers numbers;
  private final Map<MunicipalityCode, Municipality> municipalityByCode;
  private final Map<ProvinceCode, String> provinceByCode;
  private final Map<LocationId, Location> locationById = new HashMap<>();

  /**
   * The words for one outcome.
   *
   * @param outcome the finished run
   * @param language in which language
   */
  public ConflictText(Outcome outcome, Language language) {
    this.outcome = outcome;
    this.language = language;
    this.numbers = new Numbers(language);
    this.municipalityByCode = outcome.shelterCase().municipalityByCode();
    this.provinceByCode =
        outcome.shelterCase().provinceList().stream()
            .collect(Collectors.toMap(Province::code, Province::name));
    outcome.shelterCase().locationList().forEach(l -> locationById.put(l.id(), l));
  }

  /**
   * One conflict.
   *
   * @param heading that these rules do not go together, where, and by how much
   * @param sentenceList a sentence per rule
   * @param wayOutHeading what stands above the ways out
   * @param wayOutList a sentence per way out, the cheapest first; empty: not looked for
   */
  public record Group(
      String heading, List<String> sentenceList, String wayOutHeading, List<String> wayOutList) {}

  /**
   * The conflicts.
   *
   * @return one group each; empty: none
   */
  public List<Group> groupList() {
    List<Conflict> conflictList = outcome.conflictList();
    return conflictList == null ? List.of() : conflictList.stream().map(this::group).toList();
  }

  /**
   * The conflicts of one province, and those of the country, which concern every province.
   *
   * @param province which province
   * @return one group each; empty: none
   */
  public List<Group> groupList(ProvinceCode province) {
    List<Conflict> conflictList = outcome.conflictList();
    return conflictList == null
        ? List.of()
        : conflictList.stream()
            .filter(c -> c.province() == null || c.province().equals(province))
            .map(this::group)
            .toList();
  }

  private Group group(Conflict conflict) {
    WayOutText wayOut = new WayOutText(this, language);
    return new Group(
        heading(conflict),
        conflict.ruleList().stream().map(this::sentence).toList(),
        wayOutHeading(conflict),
        conflict.wayOutList().stream().map(wayOut::sentence).toList());
  }

  private String wayOutHeading(Conflict conflict) {
    int ways = conflict.wayOutList().size();
    int rules = conflict.ruleList().size();
    return t(
            "Uitwegen, die met de laagste score eerst; de andere regels blijven",
            "Ways out, the one with the lowest score first; the other rules stay")
        + (ways == rules
            ? ":"
            : t(" (nagerekend: ", " (calculated: ")
                + numbers.whole(ways)
                + t(" van de ", " of the ")
                + numbers.whole(rules)
                + t(" regels):", " rules):"));
  }

  /**
   * What follows from the conflicts, or from there being none while something is not met.
   *
   * @return one or two sentences; null: every task and every hard rule is met
   */
  public @Nullable String remark() {
    List<Conflict> conflictList = outcome.conflictList();
    if (conflictList == null) {
      return null;
    }
    if (conflictList.isEmpty() && outcome.reference()) {
      return t(
          "De opgaven en harde regels gaan samen wel; de praktijk die deze referentie volgt, houdt met die regels geen rekening.",
          "The tasks and hard rules do go together; the practice that this reference follows does not look at those rules.");
    }
    return conflictList.isEmpty()
        ? t(
            "De opgaven en harde regels gaan samen wel: er bestaat een verdeling die alles haalt, maar zij is niet gevonden.",
            "The tasks and hard rules do go together: there is a distribution that meets them all, but it was not found.")
        : t(
            "Vervalt een van de regels van een conflict, dan gaan de overige daarvan samen wel; met regels die hier niet staan, kan dan nog een ander conflict blijken.",
            "If one rule of a conflict is dropped, the others of it do go together; rules not named here may then turn out to conflict.");
  }

  private String heading(Conflict conflict) {
    String start =
        conflict.ruleList().size() == 1
            ? t("Aan deze regel kan niet worden voldaan", "This rule cannot be met")
            : t("Deze regels gaan samen niet", "These rules do not go together");
    return start + " (" + area(conflict.province()) + "; " + least(conflict.least()) + "):";
  }

  private String least(Score least) {
    String broken =
        t("minste afwijking van harde regels: ", "least departure from hard rules: ")
            + numbers.places(least.hard());
    String missing =
        t("minste tekort op de opgave: ", "least shortfall of the task: ")
            + numbers.places(least.medium());
    return least.hard() == 0 ? missing : least.medium() == 0 ? broken : broken + "; " + missing;
  }

  private String sentence(Rule rule) {
    return switch (rule) {
      case Rule.Pinned pinned -> pinned(pinned.pin());
      case Rule.Task task -> task(task);
      case Rule.Bounds bounds -> bounds(bounds.location(), bounds.allowed());
      case Rule.Minimum minimum -> minimum(minimum);
      case Rule.Exempt exempt ->
          t("Aan de vrijgestelde gemeente ", "Nothing is imposed on the exempt municipality ")
              + municipality(exempt.municipality())
              + t(" wordt niets opgelegd.", ".");
      case Rule.Cap cap -> cap(cap.placesPer1000());
    };
  }

  private String pinned(Pin pin) {
    String subject =
        switch (pin) {
          case Pin.OfMunicipality p ->
              t("De gemeente ", "The municipality ") + municipality(p.municipality());
          case Pin.OfLocation p -> t("De locatie ", "The location ") + location(p.location());
        };
    return subject
        + t(" is door de gebruiker vastgezet op ", " was fixed by the user at ")
        + numbers.places(pin.places())
        + by(pin.author(), pin.reason())
        + ".";
  }

  private String task(Rule.Task task) {
    boolean amv = task.kind() == TaskKind.AMV;
    String subject =
        amv
            ? t("De amv-opgave van ", "The amv task of ")
            : t("De opgave zonder amv van ", "The task without amv of ");
    String origin =
        task.overrideList().stream().map(this::origin).distinct().collect(Collectors.joining());
    return subject
        + area(task.province())
        + t(" is ", " is ")
        + numbers.places(task.places())
        + origin
        + ".";
  }

  private String origin(TaskOverride override) {
    return t(", door de gebruiker gesteld", ", set by the user")
        + by(override.author(), override.reason());
  }

  private String bounds(LocationId location, Domain allowed) {
    String subject = t("De locatie ", "The location ") + location(location);
    if (allowed.highest() == 0) {
      return subject
          + t(
              " is niet lang genoeg beschikbaar om mee te tellen en krijgt geen plaatsen.",
              " is not available long enough to count and gets no places.");
    }
    String range =
        allowed.min() == allowed.max()
            ? numbers.places(allowed.max())
            : numbers.whole(allowed.min())
                + t(" tot en met ", " to ")
                + numbers.places(allowed.max());
    return allowed.zero()
        ? subject + t(" krijgt geen plaatsen of ", " gets no places or ") + range + "."
        : subject + t(" mag niet dicht en krijgt ", " may not close and gets ") + range + ".";
  }

  private String minimum(Rule.Minimum minimum) {
    String kind =
        minimum.kind() == Kind.AMV
            ? t("amv-plaatsen", "amv places")
            : t("reguliere plaatsen", "regular places");
    return t("Worden een gemeente ", "If ")
        + kind
        + t(
            " zonder bekende locatie opgelegd, dan ten minste ",
            " without a known location are imposed on a municipality, they are at least ")
        + numbers.whole(minimum.places())
        + ".";
  }

  private String cap(BigFraction placesPer1000) {
    String number =
        placesPer1000.getDenominator().equals(BigInteger.ONE)
            ? numbers.whole(placesPer1000.getNumerator())
            : numbers.fraction(placesPer1000);
    return t("Een gemeente krijgt ten hoogste ", "A municipality gets at most ")
        + number
        + t(" plaatsen per 1.000 inwoners", " places per 1,000 inhabitants")
        + t(", een bovengrens van de gebruiker.", ", a maximum set by the user.");
  }

  private static String by(String author, String reason) {
    return " (" + PlainText.of(author) + ": \u201c" + PlainText.of(reason) + "\u201d)";
  }

  String area(@Nullable ProvinceCode province) {
    return province == null
        ? t("Nederland", "the Netherlands")
        : PlainText.of(provinceByCode.getOrDefault(province, province.value()));
  }

  String municipality(MunicipalityCode code) {
    Municipality municipality = municipalityByCode.get(code);
    return municipality == null ? code.value() : PlainText.of(municipality.name());
  }

  String location(LocationId id) {
    Location location = locationById.get(id);
    return location == null
        ? id.value()
        : PlainText.of(location.name())
            + " ("
            + id
            + ", "
            + municipality(location.municipality())
            + ")";
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
