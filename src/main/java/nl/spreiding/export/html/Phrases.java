package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.PlainText;
import nl.spreiding.model.Language;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;

/** The decision in one sentence. */
final class Phrases {
  private Phrases() {}

  /**
   * The number, its split and its term in one sentence. A long-standing host on which nothing is
   * imposed is named as such.
   */
  static String decision(MunicipalityFacts facts, boolean exempt, String cycle, Language language) {
    String name = PlainText.of(facts.municipality().name());
    String years = Page.years(cycle, language);
    String end =
        exempt
            ? language.pick(
                "; plaatsen zonder locatie worden haar niet opgelegd, omdat zij al lang opvang biedt.",
                "; no places without a location are imposed on it, because it is a long-standing host.")
            : ".";
    if (facts.decided() == 0) {
      return language.pick(
              "De gemeente "
                  + name
                  + " wordt voor "
                  + years
                  + " niet aangewezen: zij krijgt geen opvangplaatsen",
              "The municipality of "
                  + name
                  + " is not designated for "
                  + years
                  + ": it gets no reception places")
          + end;
    }
    Numbers numbers = new Numbers(language);
    String count =
        numbers.count(
            facts.decided(),
            language.pick("opvangplaats", "reception place"),
            language.pick("opvangplaatsen", "reception places"));
    return language.pick(
            "De gemeente " + name + " maakt " + count + " mogelijk in " + years,
            "The municipality of " + name + " provides " + count + " in " + years)
        + split(facts, numbers, language)
        + end;
  }

  private static String split(MunicipalityFacts facts, Numbers numbers, Language language) {
    String regular = language.pick("regulier", "regular");
    String amv =
        language.pick(
            "voor alleenstaande minderjarige vreemdelingen (amv)",
            "for unaccompanied minors (amv)");
    String special = language.pick("van andere bijzondere aard", "of other special nature");
    List<String> parts = new ArrayList<>();
    add(parts, facts.regular(), numbers, regular);
    add(parts, facts.amv(), numbers, amv);
    add(parts, facts.special(), numbers, special);
    int last = parts.size() - 1;
    if (last == 0) {
      String all = facts.decided() == 1 ? "" : language.pick("alle ", "all ");
      String kind = facts.regular() > 0 ? regular : facts.amv() > 0 ? amv : special;
      return ", " + all + kind;
    }
    return ": "
        + String.join(", ", parts.subList(0, last))
        + language.pick(" en ", " and ")
        + parts.get(last);
  }

  private static void add(List<String> parts, long places, Numbers numbers, String kind) {
    if (places > 0) {
      parts.add(numbers.whole(places) + " " + kind);
    }
  }

  /** How much of it has a location. */
  static String located(MunicipalityFacts facts, Language language) {
    Numbers numbers = new Numbers(language);
    if (facts.decided() == 0) {
      return "";
    }
    boolean one = facts.decided() == 1;
    if (facts.imposed() == 0) {
      return one
          ? language.pick(
              "Voor deze plaats is een locatie bekend.", "A location is known for this place.")
          : language.pick(
              "Voor alle plaatsen is een locatie bekend.", "A location is known for all places.");
    }
    if (facts.located() == 0) {
      return one
          ? language.pick(
              "Voor deze plaats is nog geen locatie bekend.",
              "No location is known for this place yet.")
          : language.pick(
              "Voor geen van deze plaatsen is al een locatie bekend.",
              "No location is known for any of these places yet.");
    }
    return language.pick(
        "Voor "
            + numbers.places(facts.located())
            + " is een locatie bekend, voor "
            + numbers.places(facts.imposed())
            + " nog niet.",
        "A location is known for "
            + numbers.places(facts.located())
            + ", not yet for "
            + numbers.places(facts.imposed())
            + ".");
  }

  /** The task of a province or the country, what is decided, and whether the task is met. */
  static String area(
      String subject, AreaFacts facts, QuotaScope scope, String cycle, Language language) {
    Numbers numbers = new Numbers(language);
    String years = Page.years(cycle, language);
    long municipalities = facts.municipalityList().stream().filter(m -> m.decided() > 0).count();
    String first =
        language.pick(
            subject
                + " heeft voor "
                + years
                + " een opgave van "
                + numbers.count(facts.total().task(), "opvangplaats", "opvangplaatsen")
                + ". Het besluit verdeelt "
                + numbers.places(facts.total().decided())
                + " over "
                + numbers.count(municipalities, "gemeente", "gemeenten")
                + ". ",
            (facts.province() == null ? subject + " have" : subject + " has")
                + " a task of "
                + numbers.count(facts.total().task(), "reception place", "reception places")
                + " for "
                + years
                + ". The decision distributes "
                + numbers.places(facts.total().decided())
                + " over "
                + numbers.count(municipalities, "municipality", "municipalities")
                + ". ");
    if (facts.province() != null && scope == QuotaScope.NATIONAL) {
      return first
          + language.pick(
              "De opgave telt over het hele land.", "The task counts over the whole country.");
    }
    long shortfall = facts.total().shortfall();
    if (shortfall == 0) {
      return first + language.pick("De opgave wordt gehaald.", "The task is met.");
    }
    return first
        + language.pick(
            "De opgave wordt niet gehaald: er "
                + (shortfall == 1 ? "ontbreekt " : "ontbreken ")
                + numbers.places(shortfall)
                + ".",
            "The task is not met: "
                + numbers.places(shortfall)
                + (shortfall == 1 ? " is" : " are")
                + " missing.");
  }

  /** How much of everything the case holds, in a sentence. */
  static String facts(ShelterCase shelterCase, Language language) {
    Numbers numbers = new Numbers(language);
    List<String> list =
        List.of(
            numbers.count(
                shelterCase.locationList().size(),
                language.pick("locatie", "location"),
                language.pick("locaties", "locations")),
            numbers.count(
                shelterCase.reportList().size(),
                language.pick(
                    "gemeente in een verslag van een commissaris",
                    "municipality in a commissioner’s report"),
                language.pick(
                    "gemeenten in een verslag van een commissaris",
                    "municipalities in a commissioner’s report")),
            numbers.count(
                shelterCase.exchangeList().size(),
                language.pick("afspraak over uitruil", "agreed exchange"),
                language.pick("afspraken over uitruil", "agreed exchanges")),
            numbers.count(
                shelterCase.scenarioRecordList().size(),
                language.pick("wijziging door een gebruiker", "change by a user"),
                language.pick("wijzigingen door gebruikers", "changes by users")));
    return language.pick("In de gegevens: ", "In the data: ") + String.join("; ", list) + ".";
  }
}
