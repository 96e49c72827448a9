package nl.spreiding.export.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.spreiding.explain.Citation;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Subheading;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.law.Grant;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.law.GrantBasis;
import nl.spreiding.law.GrantType;
import nl.spreiding.law.Grants;
import nl.spreiding.law.ThresholdGrant;
import nl.spreiding.ledger.GrantAccount;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.jspecify.annotations.Nullable;

/** The grants that follow from a decision, step by step, for municipality, province and country. */
final class GrantSections {
  private static final String ID = "uitkeringen";

  private final ReportContext c;
  private final GrantAccount account;

  GrantSections(ReportContext context) {
    this.c = context;
    this.account = context.content.results().grantAccount();
  }

  Section municipality(MunicipalityCode code) {
    GrantBasis basis =
        account.basisList().stream()
            .filter(b -> b.municipality().equals(code))
            .findFirst()
            .orElseThrow();
    List<Part> partList = new ArrayList<>();
    partList.add(consequence());
    List<List<TableCell>> rowList = List.of(special(basis), durable(basis), share(basis));
    long total =
        account.grants().grantList().stream()
            .filter(g -> code.equals(g.municipality()))
            .mapToLong(Grant::cents)
            .sum();
    partList.add(
        new Table(
            "c-grants",
            c.t("Uitkeringen aan deze gemeente", "Grants to this municipality"),
            List.of(
                new Head(c.t("Uitkering", "Grant"), false),
                new Head(c.t("Berekening", "Calculation"), false),
                new Head(c.t("Bedrag", "Amount"), true)),
            rowList,
            List.of(
                TableCell.of(c.t("Samen", "Together")),
                TableCell.of(""),
                TableCell.of(euros(total)))));
    return new Section(ID, c.t("Uitkeringen", "Grants"), partList);
  }

  Section province(ProvinceCode code) {
    ThresholdGrant step = step(account.grants(), code);
    List<Part> partList = new ArrayList<>();
    partList.add(consequence());
    partList.add(new Subheading(c.t("De uitkering boven 75%", "The grant above 75%")));
    partList.add(reading(own()));
    partList.add(steps(step));
    if (step.paidMunicipalCents() < step.municipalCents()) {
      partList.add(
          new Text(
              c.t(
                  "Geen gemeente in deze provincie heeft voor haar hele taak een locatie. De tekst zegt niet wat dan geldt; hier wordt het deel van de gemeenten aan niemand betaald (keuze).",
                  "No municipality in this province has a location for its whole task. The text does not say what holds then; here the municipalities’ part is paid to nobody (choice)."),
              List.of(link(Citation.WET_9_3))));
    }
    partList.add(beneficiaries(code));
    partList.addAll(others(code));
    return new Section(ID, c.t("Uitkeringen", "Grants"), partList);
  }

  Section country() {
    List<Part> partList = new ArrayList<>();
    partList.add(consequence());
    List<List<TableCell>> rowList = new ArrayList<>();
    for (var province : c.provinceList) {
      ProvinceCode code = Objects.requireNonNull(province.province()).code();
      rowList.add(
          amounts(
              TableCell.of(c.province(code, province.province().name())),
              g -> g.province().equals(code)));
    }
    partList.add(
        new Table(
            "c-grants",
            c.t("Uitkeringen per provincie", "Grants per province"),
            List.of(
                new Head(c.t("Provincie", "Province"), false),
                new Head(label(GrantType.SPECIAL), true),
                new Head(label(GrantType.DURABLE), true),
                new Head(label(GrantType.THRESHOLD_75_PROVINCE), true),
                new Head(label(GrantType.THRESHOLD_75_MUNICIPALITY), true),
                new Head(c.t("Samen", "Together"), true)),
            rowList,
            amounts(TableCell.of(c.t("Nederland", "The Netherlands")), g -> true)));
    partList.add(reading(own()));
    partList.addAll(others(null));
    return new Section(ID, c.t("Uitkeringen", "Grants"), partList);
  }

  private Text consequence() {
    return new Text(
        c.t(
            "Een verwachting: zoveel wordt uitgekeerd als alle besloten plaatsen op bekende locaties beschikbaar komen en blijven, en de uitkering voor duurzame plaatsen wordt aangevraagd. Uitkeringen zijn een gevolg van het besluit; bij het bepalen van de aantallen hebben zij niet meegewogen.",
            "A forecast: so much is paid if all decided places on known locations become and stay available, and the grant for durable places is applied for. Grants are a consequence of the decision; they did not weigh in setting the numbers."),
        List.of(link(Citation.WET_9_2), link(Citation.WET_9_3), link(Citation.REGELING_5_1)));
  }

  private List<TableCell> special(GrantBasis basis) {
    long each = account.amounts().special();
    return row(
        label(GrantType.SPECIAL),
        c.numbers.whole(basis.special())
            + (basis.special() == 1 ? c.t(" plaats", " place") : c.t(" plaatsen", " places"))
            + c.t(
                " van bijzondere aard op een bekende locatie (amv inbegrepen) × ",
                " of special nature on a known location (amv included) × ")
            + whole(each),
        paid(basis, GrantType.SPECIAL),
        Citation.WET_9_2_A,
        Citation.REGELING_4_1);
  }

  private List<TableCell> durable(GrantBasis basis) {
    GrantAmounts amounts = account.amounts();
    boolean large = basis.durable() >= amounts.durableMinimum();
    long above = Math.max(0, basis.durable() - basis.indicative());
    String minimum = c.numbers.whole(amounts.durableMinimum());
    String calculation =
        c.t(
            c.numbers.count(basis.durable(), "duurzame plaats", "duurzame plaatsen"),
            c.numbers.count(basis.durable(), "durable place", "durable places"));
    calculation +=
        basis.durable() > basis.indicative()
            ? " − "
                + c.numbers.whole(basis.indicative())
                + c.t(" (indicatief aantal) = ", " (indicative number) = ")
                + c.numbers.whole(above)
                + " × "
                + whole(large ? amounts.durableLarge() : amounts.durableSmall())
                + (large
                    ? c.t(
                        " (ten minste " + minimum + " ingediend)",
                        " (at least " + minimum + " submitted)")
                    : c.t(
                        " (minder dan " + minimum + " ingediend)",
                        " (fewer than " + minimum + " submitted)"))
            : c.t(
                    ": niet meer dan het indicatieve aantal (",
                    ": not more than the indicative number (")
                + c.numbers.whole(basis.indicative())
                + ")";
    return row(
        label(GrantType.DURABLE),
        calculation,
        paid(basis, GrantType.DURABLE),
        Citation.WET_9_2_B,
        Citation.REGELING_4_2,
        Citation.REGELING_5_1);
  }

  private List<TableCell> share(GrantBasis basis) {
    ThresholdGrant step = step(account.grants(), basis.province());
    long months =
        account.basisList().stream()
            .filter(b -> b.province().equals(basis.province()) && b.fulfilled())
            .mapToLong(GrantBasis::placeMonths)
            .sum();
    String calculation;
    if (!basis.fulfilled()) {
      calculation =
          result(basis.municipality()).decided().total() == 0
              ? c.t(
                  "geen deel: het besluit geeft deze gemeente geen plaatsen",
                  "no share: the decision gives this municipality no places")
              : c.t(
                  "geen deel: voor haar taak of een deel daarvan is nog geen locatie bekend",
                  "no share: for its task or part of it no location is known yet");
    } else if (step.municipalCents() == 0) {
      calculation =
          c.t(
              "in de provincie wordt voor geen plaats boven 75% betaald",
              "no place above 75% is paid for in the province");
    } else {
      calculation =
          placeMonths(basis)
              + c.t(" van ", " of ")
              + c.numbers.whole(months)
              + c.t(
                  " plaatsmaanden van de gemeenten die hun taak hebben vervuld × ",
                  " place-months of the municipalities that did their task × ")
              + euros(step.municipalCents());
    }
    return row(
        c.t("Boven 75%, deel van de gemeente", "Above 75%, share of the municipality"),
        calculation,
        paid(basis, GrantType.THRESHOLD_75_MUNICIPALITY),
        Citation.WET_9_3,
        Citation.REGELING_4_4);
  }

  private MunicipalityResult result(MunicipalityCode code) {
    return c.content.results().municipalityList().stream()
        .filter(m -> m.problem().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Such as {@code 100 places × 24 months + 50 places × 13 months = 3,050}. */
  private String placeMonths(GrantBasis basis) {
    TreeMap<Long, Long> placesByMonths = new TreeMap<>(Comparator.reverseOrder());
    for (LocationResult location : c.content.results().locationList()) {
      if (location.location().municipality().equals(basis.municipality())
          && location.places() > 0) {
        placesByMonths.merge(location.months(), location.places(), Math::addExact);
      }
    }
    List<String> products = new ArrayList<>();
    placesByMonths.forEach(
        (months, places) ->
            products.add(
                c.numbers.places(places)
                    + " × "
                    + c.t(
                        c.numbers.count(months, "maand", "maanden"),
                        c.numbers.count(months, "month", "months"))));
    return String.join(" + ", products) + " = " + c.numbers.whole(basis.placeMonths());
  }

  private List<TableCell> row(String label, String calculation, long cents, Citation... articles) {
    List<Link> linkList = new ArrayList<>();
    for (Citation article : articles) {
      linkList.add(link(article));
    }
    return List.of(
        TableCell.of(label), new TableCell(calculation, linkList), TableCell.of(euros(cents)));
  }

  private long paid(GrantBasis basis, GrantType type) {
    return account.grants().grantList().stream()
        .filter(g -> g.type() == type && basis.municipality().equals(g.municipality()))
        .mapToLong(Grant::cents)
        .sum();
  }

  /** The 75% grant of a province, one step per row. */
  private Table steps(ThresholdGrant step) {
    List<List<TableCell>> rowList = new ArrayList<>();
    rowList.add(stepRow(c.t("Plaatsen die meetellen", "Places that count"), step.counted()));
    rowList.add(
        stepRow(
            c.t(
                "Af: 75% van de provinciale opgave, in hele plaatsen",
                "Less: 75% of the provincial task, in whole places"),
            -step.threshold()));
    rowList.add(
        stepRow(
            c.t(
                "Af: plaatsen waarvoor de duurzame uitkering wordt betaald",
                "Less: places paid for by the durable grant"),
            -step.durablePaid()));
    rowList.add(
        List.of(
            TableCell.of(
                c.t(
                    "Plaatsen waarvoor wordt betaald (niet onder nul)",
                    "Places paid for (not below zero)")),
            TableCell.of(c.numbers.whole(step.places()))));
    rowList.add(
        List.of(
            TableCell.of("× " + whole(account.amounts().aboveThreshold())),
            TableCell.of(euros(step.cents()))));
    String share = c.numbers.decimal(account.amounts().provinceShare().multiply(100), 0) + "%";
    rowList.add(
        List.of(
            TableCell.of(c.t("Waarvan provincie (", "Of which province (") + share + ")"),
            TableCell.of(euros(step.provinceCents()))));
    rowList.add(
        List.of(
            TableCell.of(c.t("Waarvan gemeenten", "Of which municipalities")),
            TableCell.of(euros(step.municipalCents()))));
    return new Table(
        "c-threshold",
        c.t("Berekening van de uitkering boven 75%", "Calculation of the grant above 75%"),
        List.of(
            new Head(c.t("Stap", "Step"), false),
            new Head(c.t("Plaatsen of bedrag", "Places or amount"), true)),
        rowList,
        List.of());
  }

  private List<TableCell> stepRow(String label, long places) {
    return List.of(TableCell.of(label), TableCell.of(c.numbers.whole(places)));
  }

  private Table beneficiaries(ProvinceCode code) {
    List<List<TableCell>> rowList = new ArrayList<>();
    for (GrantBasis basis : account.basisList()) {
      boolean any =
          account.grants().grantList().stream()
              .anyMatch(g -> basis.municipality().equals(g.municipality()));
      if (basis.province().equals(code) && any) {
        rowList.add(
            amounts(
                TableCell.of(c.municipality(basis.municipality())),
                g -> basis.municipality().equals(g.municipality())));
      }
    }
    rowList.add(
        amounts(
            TableCell.of(c.t("De provincie zelf", "The province itself")),
            g -> g.municipality() == null && g.province().equals(code)));
    return new Table(
        "c-grants",
        c.t("Wie wat krijgt", "Who gets what"),
        List.of(
            new Head(c.t("Ontvanger", "Beneficiary"), false),
            new Head(label(GrantType.SPECIAL), true),
            new Head(label(GrantType.DURABLE), true),
            new Head(label(GrantType.THRESHOLD_75_PROVINCE), true),
            new Head(label(GrantType.THRESHOLD_75_MUNICIPALITY), true),
            new Head(c.t("Samen", "Together"), true)),
        rowList,
        amounts(TableCell.of(c.t("Samen", "Together")), g -> g.province().equals(code)));
  }

  private List<TableCell> amounts(TableCell first, Predicate<Grant> of) {
    List<TableCell> row = new ArrayList<>();
    row.add(first);
    long total = 0;
    for (GrantType type : GrantType.values()) {
      long cents =
          account.grants().grantList().stream()
              .filter(g -> g.type() == type)
              .filter(of)
              .mapToLong(Grant::cents)
              .sum();
      total += cents;
      row.add(TableCell.of(euros(cents)));
    }
    row.add(TableCell.of(euros(total)));
    return row;
  }

  private Text reading(GrantReading reading) {
    return new Text(
        c.t(
                "De tekst laat drie vragen open; hier is gelezen: ",
                "The text leaves three questions open; here it is read as: ")
            + Labels.of(reading.rounding()).in(c.language)
            + "; "
            + Labels.of(reading.moment()).in(c.language)
            + "; "
            + Labels.of(reading.temporary()).in(c.language)
            + c.t(" (keuze).", " (choice)."),
        List.of(link(Citation.WET_9_3), link(Citation.REGELING_4_3)));
  }

  private GrantReading own() {
    return c.settings().parameters().grantReading();
  }

  /** What each other reading would give: for one province, or for the country. */
  private List<Part> others(@Nullable ProvinceCode code) {
    List<List<TableCell>> rowList = new ArrayList<>();
    rowList.add(other(c.t("Zoals hier gelezen", "As read here"), account.grants(), code));
    for (GrantAccount.Other other : account.otherList()) {
      rowList.add(other(difference(other.reading()), other.grants(), code));
    }
    return List.of(
        new Subheading(c.t("Andere lezingen van de tekst", "Other readings of the text")),
        new Table(
            "c-readings",
            c.t(
                "De uitkering boven 75% als een open vraag anders wordt gelezen",
                "The grant above 75% if an open question is read differently"),
            List.of(
                new Head(c.t("Lezing", "Reading"), false),
                new Head(c.t("Plaatsen", "Places"), true),
                new Head(c.t("Bedrag", "Amount"), true),
                new Head(c.t("Verschil", "Difference"), true)),
            rowList,
            List.of()));
  }

  private String difference(GrantReading reading) {
    if (reading.rounding() != own().rounding()) {
      return Labels.of(reading.rounding()).in(c.language);
    }
    return reading.moment() != own().moment()
        ? Labels.of(reading.moment()).in(c.language)
        : Labels.of(reading.temporary()).in(c.language);
  }

  private List<TableCell> other(String label, Grants grants, @Nullable ProvinceCode code) {
    long places = 0;
    for (ThresholdGrant step : grants.thresholdList()) {
      places += code == null || step.province().equals(code) ? step.places() : 0;
    }
    long cents = above(grants, code);
    long change = cents - above(account.grants(), code);
    return List.of(
        TableCell.of(label),
        TableCell.of(c.numbers.whole(places)),
        TableCell.of(euros(cents)),
        TableCell.of(change == 0 ? "–" : (change > 0 ? "+" : "") + euros(change)));
  }

  private static long above(Grants grants, @Nullable ProvinceCode code) {
    return grants.grantList().stream()
        .filter(g -> g.type() != GrantType.SPECIAL && g.type() != GrantType.DURABLE)
        .filter(g -> code == null || g.province().equals(code))
        .mapToLong(Grant::cents)
        .sum();
  }

  private static ThresholdGrant step(Grants grants, ProvinceCode code) {
    Optional<ThresholdGrant> step =
        grants.thresholdList().stream().filter(g -> g.province().equals(code)).findFirst();
    return step.orElseThrow();
  }

  private String label(GrantType type) {
    return Labels.of(type).in(c.language);
  }

  private Link link(Citation citation) {
    return new Link(citation.link(), citation.label(c.language));
  }

  private String whole(long euros) {
    return "€\u00a0" + c.numbers.whole(euros);
  }

  private String euros(long cents) {
    return (cents < 0 ? "\u2212" : "")
        + "€\u00a0"
        + c.numbers.decimal(BigDecimal.valueOf(Math.absExact(cents), 2));
  }
}
