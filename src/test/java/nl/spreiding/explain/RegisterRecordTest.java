package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

/** Against publication standard 1.0 of the register: names of fields, longest texts, words. */
class RegisterRecordTest {
  private static Outcome outcome() {
    return Cases.of(100, 0).municipality("GM0001", "Aa", "PV20", 1_000).outcome(Map.of());
  }

  @Test
  void everyFieldIsFilledOrLeftToTheOrganisation() {
    RegisterRecord register = RegisterRecord.of(outcome());
    List<RegisterField> all = new ArrayList<>(register.byOrganisation());
    all.addAll(register.textByField().keySet());
    all.add(RegisterField.CATEGORY);
    all.add(RegisterField.LAWFUL_BASIS_GROUPING);
    all.add(RegisterField.LANG);
    all.add(RegisterField.STANDARD_VERSION);
    assertThat(all).containsExactlyInAnyOrder(RegisterField.values());
  }

  /** The fields that the standard requires and that no program can know. */
  @Test
  void whatTheOrganisationMustDecideIsNotFilled() {
    assertThat(RegisterRecord.of(outcome()).byOrganisation())
        .contains(
            RegisterField.ORGANIZATION,
            RegisterField.STATUS,
            RegisterField.CONTACT_EMAIL,
            RegisterField.PUBLICATION_CATEGORY);
  }

  @Test
  void textsFitTheStandard() {
    RegisterRecord.of(outcome())
        .textByField()
        .forEach(
            (field, text) ->
                assertThat(text)
                    .as(field.key())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(field.mostCharacters()));
  }

  @Test
  void theThemeIsAWordOfTheStandard() {
    assertThat(RegisterRecord.of(outcome()).categoryList())
        .containsExactly("Migratie en integratie");
  }

  @Test
  void keysAreThoseOfTheStandard() {
    assertThat(Arrays.stream(RegisterField.values()).map(RegisterField::key))
        .containsExactly(
            "name",
            "description_short",
            "organization",
            "category",
            "status",
            "begin_date",
            "end_date",
            "contact_email",
            "website",
            "publication_category",
            "url",
            "goal",
            "proportionality",
            "human_intervention",
            "risks",
            "lawful_basis",
            "lawful_basis_grouping",
            "process_index_url",
            "impacttoetsen",
            "impacttoetsen_grouping",
            "source_data",
            "source_data_grouping",
            "methods_and_models",
            "provider",
            "publiccode",
            "lang",
            "standard_version",
            "source_id",
            "tags");
  }

  @Test
  void aRunWithoutAProofSaysSo() {
    assertThat(RegisterRecord.of(outcome()).textByField().get(RegisterField.RISKS))
        .contains("niet bewezen");
  }

  @Test
  void changesByUsersAreCounted() {
    assertThat(RegisterRecord.of(outcome()).textByField().get(RegisterField.HUMAN_INTERVENTION))
        .contains("geen wijziging van een gebruiker");
  }
}
