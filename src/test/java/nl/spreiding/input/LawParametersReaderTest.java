package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.spreiding.law.RoundingDirection;
import nl.spreiding.model.LawParameter;
import nl.spreiding.model.Parameters;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class LawParametersReaderTest {
  private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
  private final List<LawParameter> parameterList = LawParametersReader.read();

  private BigFraction number(String id, LocalDate date) {
    return LawParameter.on(parameterList, id, date).number();
  }

  private void assertWhole(String id, long value) {
    assertThat(number(id, END_OF_2024)).as(id).isEqualTo(BigFraction.of(value));
  }

  @Test
  void defaultsAgreeWithTheLawOfTheFirstCycle() {
    Parameters defaults = Parameters.DEFAULTS;
    assertWhole("minimumSmallScale", defaults.minimumSmallScale());
    assertWhole("minimumAmv", defaults.minimumAmv());
    assertWhole("minimumDurableRegular", defaults.minimumDurableRegular());
    assertWhole("minimumDurableSpecial", defaults.minimumDurableSpecial());
    assertWhole("smallScaleMaximum", defaults.smallScaleMaximum());
    assertThat(number("threshold75", END_OF_2024)).isEqualTo(defaults.threshold75());
    assertThat(number("childrenShare", END_OF_2024)).isEqualTo(defaults.childrenShare());
    assertThat(LawParameter.on(parameterList, "roundingIndicative", END_OF_2024).value())
        .isEqualTo(RoundingDirection.HALF_UP.name());
  }

  /** The need of the first cycle until the second was published on 27 February 2026. */
  @Test
  void needByCycle() {
    assertWhole("needTotal", 96_000);
    assertWhole("needAmv", 8_140);
    assertThat(number("needTotal", LocalDate.of(2026, 2, 26))).isEqualTo(BigFraction.of(96_000));
    assertThat(number("needTotal", LocalDate.of(2026, 2, 27))).isEqualTo(BigFraction.of(88_000));
    assertThatThrownBy(() -> number("needAmv", LocalDate.of(2026, 2, 27)))
        .hasMessage("The law data hold no (needAmv) that is valid on (2026-02-27).");
  }

  /** 15% and 85% are the whole grant. */
  @Test
  void grants() {
    assertWhole("grantSpecialNature", 2000);
    assertWhole("grantDurableLarge", 2000);
    assertWhole("grantDurableSmall", 1000);
    assertWhole("grantAbove75", 1500);
    assertThat(
            number("grantAbove75ProvinceShare", END_OF_2024)
                .add(number("grantAbove75MunicipalityShare", END_OF_2024)))
        .isEqualTo(BigFraction.ONE);
    assertWhole("durableYears", 5);
    assertWhole("durableOpeningMonths", 12);
  }

  @Test
  void periodsOfOneParameterDoNotOverlap() {
    for (LawParameter a : parameterList) {
      assertThat(a.validUntil() == null || !a.validUntil().isBefore(a.validFrom()))
          .as(a.id())
          .isTrue();
      for (LawParameter b : parameterList) {
        if (a != b && a.id().equals(b.id())) {
          assertThat(b.validOn(a.validFrom())).as(a.id()).isFalse();
        }
      }
    }
  }

  @Test
  void everyEntryNamesArticleOrPracticeUnitSourceAndDate() {
    assertThat(parameterList).hasSizeGreaterThan(15);
    for (LawParameter p : parameterList) {
      assertThat(p.article() != null).as(p.id()).isEqualTo(p.kind() == LawParameter.Kind.LAW);
      assertThat(
              Stream.of(
                  p.unit(),
                  p.source().publication(),
                  p.lastCheckedNote(),
                  p.descriptionNl(),
                  p.descriptionEn()))
          .as(p.id())
          .noneMatch(String::isBlank);
      assertThat(p.lastChecked()).as(p.id()).isAfterOrEqualTo(p.validFrom());
      if (p.source().bwbId() != null && p.article() != null) {
        assertThat(p.source().link()).isEqualTo(p.article().deepLink());
        assertThat(p.source().bwbId()).isEqualTo(p.article().instrument().bwbId());
        assertThat(p.source().publication()).isEqualTo(p.article().instrument().publication());
        assertThat(p.validFrom()).isEqualTo(p.article().instrument().consolidation());
      }
    }
  }

  @Test
  void namesTheEntryThatCannotBeRead() {
    String json = "{\"parameters\": [{\"id\": \"x\", \"kind\": \"law\", \"source\": {}}]}";
    assertThatThrownBy(
            () ->
                LawParametersReader.read(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The law parameter (x) cannot be read: ");
  }
}
