package nl.spreiding.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueCodeTextsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCodeHasItsTextsAndThereAreNoOthers(Language language) {
    assertThat(IssueCode.texts(language).keySet())
        .isEqualTo(
            Arrays.stream(IssueCode.values())
                .flatMap(code -> Stream.of(code.code(), code.code() + ".todo"))
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void aTextIsOneLineAndNotTheSameInBothLanguages(IssueCode code) {
    for (Bilingual text : new Bilingual[] {code.meaning(), code.whatToDo()}) {
      assertThat(text.dutch()).isNotBlank().isNotEqualTo(text.english()).doesNotContain("\n");
      assertThat(text.english()).isNotBlank().doesNotContain("\n");
    }
    assertThat(code.meaning().dutch()).doesNotEndWith(".");
    assertThat(code.whatToDo().dutch()).endsWith(".");
  }
}
