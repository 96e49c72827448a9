package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.spreiding.law.LawCases;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import org.junit.jupiter.api.Test;

/** The sentences themselves; the figures are worked out in {@code BesluitArticle21Test}. */
class IndicativeTextTest {
  private final ShelterCase shelterCase =
      LawCases.shelterCase(
          100, 10, LawCases.four(), List.of(LawCases.open("A", "GM0002", Kind.REGULAR, 120, null)));
  private final StatutoryNumbers numbers = StatutoryNumbers.of(shelterCase);

  @Test
  void nationalInDutch() {
    assertThat(IndicativeText.national(shelterCase, numbers, Language.NL))
        .isEqualTo(
            """
            Indicatieve verdeling: Test

            Behoefte (BO)                                    100  artikel 2.1, derde lid, onderdeel b, Besluit
              waarvan amv                                     10  artikel 2.2, eerste lid, Besluit
            Inwoners van Nederland (In)                    6.500  artikel 2.1, derde lid, onderdeel d, Besluit
            Som van de wegingsfactoren (TWf)        0,9384615385  artikel 2.1, derde lid, onderdeel f, Besluit
            Som van de afgeronde aantallen                   100  artikel 2.1, tweede lid, Besluit
              verschil met BO (blijft staan)                   0  artikel 2.1, derde lid, Besluit
            Som van de afgeronde aantallen, amv               10  artikel 2.2, eerste lid, Besluit
              verschil met BO (blijft staan), amv              0  artikel 2.2, eerste lid, Besluit
            Cijfers   inwoners 2024-01-01, SES-WOA 2021 (official), aantal gemeenten: 4
            Bron van de behoefte: Stcrt. 2024, 3320

            Provincie       opgave  amv  overig  duurzaam  resteert  75%
            Provincie PV20      50    5      45       120         0   38
            Provincie PV21      50    5      45         0        50   38

            duurzaam: in mindering gebracht, artikel 2, derde lid, Wet; 75%: drempel, artikel 9, derde lid, Wet
            A remark.
            """);
  }

  @Test
  void municipalityInEnglish() {
    assertThat(
            IndicativeText.municipality(
                shelterCase, numbers, new MunicipalityCode("GM0002"), Language.EN))
        .isEqualTo(
            """
            Gemeente GM0002 (GM0002), Provincie PV20

            article 2.1(3), Besluit: weighting factor
              (SES-WOA + 1) × iG / In = Wf
                SES-WOA = -0.100 (official, 2021)
                iG = 2,000 inhabitants (municipalities.csv, 2024-01-01)
                In = 6,500 inhabitants (2024-01-01)
              (-0.100 + 1) × 2,000 / 6,500 ≈ 0.2769230769
              exact: 18/65 ≈ 0.2769230769

            article 2.1(3), Besluit: indicative number of places
              BO × Wf / TWf = Iv
                BO = 100 places
                Wf = 0.2769230769
                TWf = 0.9384615385
              100 × 0.2769230769 / 0.9384615385 ≈ 29.5082
              exact: 1800/61 ≈ 29.5082
              rounding: arithmetic, a half goes up
              Iv = 30 places

            article 2.2(1), Besluit: of which amv places
              BO amv × Wf / TWf = Iv amv
                BO amv = 10 places
                Wf = 0.2769230769
                TWf = 0.9384615385
              10 × 0.2769230769 / 0.9384615385 ≈ 2.9508
              exact: 180/61 ≈ 2.9508
              rounding: arithmetic, a half goes up
              Iv amv = 3 places

            article 2.2(1), Besluit: other places
              Iv − Iv amv = Iv rest
                Iv = 30 places
                Iv amv = 3 places
              30 − 3 = 27

            article 3.1(1), Besluit: durable regular places that are deducted
              d ≥ m ⇒ Dr = d; d < m ⇒ Dr = 0
                d = 120 places (locations, 2024-12-31)
                m = 100 places (parameter minimumDurableRegular)
              Dr = 120 places
            """);
  }

  @Test
  void provinceInDutch() {
    assertThat(IndicativeText.province(shelterCase, numbers, new ProvinceCode("PV20"), Language.NL))
        .startsWith("Provincie PV20 (PV20)\n")
        .contains(
            """
            artikel 2.1, tweede lid, Besluit: provinciale opvangopgave
              Σ Iv = T
                Gemeente GM0001 (GM0001) = 20 plaatsen
                Gemeente GM0002 (GM0002) = 30 plaatsen
              T = 50 plaatsen
            """)
        .contains("  max(0, 50 − 120) = 0\n")
        .endsWith(
            """
              a × T = T75
                a = 3/4 (parameter threshold75)
                T = 50 plaatsen
              3/4 × 50 = 37,5000
              exact: 75/2 = 37,5000
              afronding: naar boven
              T75 = 38 plaatsen
            """);
  }

  @Test
  void unknownMunicipality() {
    assertThatThrownBy(
            () ->
                IndicativeText.municipality(
                    shelterCase, numbers, new MunicipalityCode("GM9999"), Language.NL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The case has no (GM9999).");
  }
}
