package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import nl.spreiding.fairness.Density;
import nl.spreiding.fairness.Neighbours.Basis;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;

class BalanceTextTest {
  private static final BalanceText NL = new BalanceText(Language.NL);
  private static final BalanceText EN = new BalanceText(Language.EN);

  @Test
  void whomItIsComparedWith() {
    assertThat(NL.neighbours(Basis.BORDER, 0))
        .isEqualTo("Volgens de gegevens grenst deze gemeente aan geen andere gemeente.");
    assertThat(NL.neighbours(Basis.BORDER, 1))
        .isEqualTo("Vergeleken met 1 gemeente waaraan zij grenst, de provincie en het land.");
    assertThat(EN.neighbours(Basis.BORDER, 2))
        .isEqualTo("Compared with 2 municipalities it borders on, the province and the country.");
    assertThat(NL.neighbours(Basis.NEAREST, 5))
        .isEqualTo(
            "De gegevens bevatten geen gemeentegrenzen. Vergeleken met 5 gemeenten waarvan het middelpunt het "
                + "dichtstbij ligt (dat hoeven geen buurgemeenten te zijn), de provincie en het land.");
    assertThat(NL.neighbours(Basis.NEAREST, 0)).endsWith("haar buren zijn niet bekend.");
    assertThat(EN.neighbours(Basis.UNKNOWN, 0)).endsWith("the neighbours are not known.");
  }

  @Test
  void whereItLiesAmongThem() {
    assertThat(NL.place(new Density.Standing(4, 1, 2)))
        .isEqualTo(
            "Per 1.000 inwoners geeft het besluit haar meer plaatsen dan 1 van deze gemeenten en minder dan 2 van deze gemeenten.");
    assertThat(EN.place(new Density.Standing(2, 1, 0)))
        .isEqualTo(
            "Per 1,000 inhabitants the decision gives it more places than 1 of these municipalities and fewer than none of these municipalities.");
    assertThat(NL.place(new Density.Standing(2, 2, 0)))
        .isEqualTo(
            "Per 1.000 inwoners geeft het besluit haar meer plaatsen dan elk van deze gemeenten.");
    assertThat(EN.place(new Density.Standing(1, 0, 1)))
        .isEqualTo(
            "Per 1,000 inhabitants the decision gives it fewer places than that municipality.");
    assertThat(NL.place(new Density.Standing(0, 0, 0))).isNull();
  }
}
