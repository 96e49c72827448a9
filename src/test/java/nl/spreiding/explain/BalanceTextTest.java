package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.spreiding.fairness.Density;
import nl.spreiding.fairness.Neighbours.Basis;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;

class BalanceTextTest {
  private static final BalanceText NL = new BalanceText(Language.NL);
  private static final BalanceText EN = new BalanceText(Language.EN);

  private static Density density(long inhabitants, long decided) {
    return new Density(inhabitants, BigDecimal.valueOf(inhabitants), 0, decided);
  }

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
    // 5 per 1,000; 4 and 6 and 5 around it.
    assertThat(
            NL.place(
                density(1_000, 5),
                List.of(density(1_000, 4), density(500, 3), density(2_000, 10), density(0, 0))))
        .isEqualTo(
            "Per 1.000 inwoners geeft het besluit haar meer plaatsen dan 1 van deze gemeenten en minder dan 1 van deze gemeenten.");
    assertThat(EN.place(density(1_000, 5), List.of(density(1_000, 5), density(1_000, 3))))
        .isEqualTo(
            "Per 1,000 inhabitants the decision gives it more places than 1 of these municipalities and fewer than none of these municipalities.");
    assertThat(NL.place(density(1_000, 5), List.of(density(1_000, 4), density(1_000, 3))))
        .isEqualTo(
            "Per 1.000 inwoners geeft het besluit haar meer plaatsen dan elk van deze gemeenten.");
    assertThat(EN.place(density(1_000, 5), List.of(density(1_000, 6))))
        .isEqualTo(
            "Per 1,000 inhabitants the decision gives it fewer places than that municipality.");
    assertThat(NL.place(density(1_000, 5), List.of())).isNull();
    assertThat(NL.place(density(0, 5), List.of(density(1_000, 4)))).isNull();
  }
}
