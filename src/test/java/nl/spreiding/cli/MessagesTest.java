package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Help and messages: every text is there in both languages, and stands in one place. */
class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("%[a-z%]|\\$\\{[^}]+}");

  private static List<CommandSpec> commands(Language language) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    CommandLine root = Main.commandLine(nowhere, nowhere, language);
    List<CommandSpec> result = new ArrayList<>();
    result.add(root.getCommandSpec());
    root.getSubcommands().values().forEach(each -> result.add(each.getCommandSpec()));
    assertThat(result).hasSizeGreaterThan(13);
    return result;
  }

  private static Map<String, String> descriptions(Language language) {
    Map<String, String> result = new TreeMap<>();
    for (CommandSpec command : commands(language)) {
      result.put(command.qualifiedName(), String.join("\n", command.usageMessage().description()));
      for (ArgSpec argument : command.args()) {
        result.put(
            command.qualifiedName() + " " + argument.descriptionKey(),
            String.join("\n", argument.description()));
      }
    }
    return result;
  }

  @Test
  void bothBundlesHaveTheSameKeysAndFillIns() {
    Map<String, String> dutch = texts(Language.NL);
    Map<String, String> english = texts(Language.EN);
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    assertThat(dutch).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    assertThat(dutch)
        .allSatisfy(
            (key, text) ->
                assertThat(places(text))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(places(english.get(key))));
  }

  private static Map<String, String> texts(Language language) {
    Map<String, String> result = new TreeMap<>();
    var bundle = Messages.of(language).bundle();
    bundle.keySet().forEach(key -> result.put(key, bundle.getString(key)));
    return result;
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Also of {@code --help} and {@code --version}, of which picocli has a text of its own. */
  @Test
  void everyCommandAndArgumentIsDescribedInBothLanguages() {
    Map<String, String> dutch = descriptions(Language.NL);
    Map<String, String> english = descriptions(Language.EN);
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    assertThat(dutch)
        .allSatisfy(
            (key, text) ->
                assertThat(text)
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("null", "${")
                    .isNotEqualTo(english.get(key)));
    assertThat(english)
        .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("null"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTypeOfValueIsSaidInWords(Language language) {
    Set<String> typeSet = new TreeSet<>();
    for (CommandSpec command : commands(language)) {
      command.args().forEach(each -> typeSet.add(each.auxiliaryTypes()[0].getSimpleName()));
    }
    typeSet.remove("String");
    assertThat(typeSet)
        .map(type -> "value." + type.toLowerCase(Locale.ROOT))
        .isSubsetOf(texts(language).keySet());
  }

  /** A text that nothing shows any more would be translated for nothing. */
  @Test
  void everyDescriptionIsOfSomething() {
    Set<String> usedSet = new TreeSet<>();
    for (CommandSpec command : commands(Language.NL)) {
      usedSet.add(command.qualifiedName("."));
      command.args().forEach(argument -> usedSet.add(argument.descriptionKey()));
    }
    assertThat(texts(Language.NL).keySet())
        .filteredOn(
            key ->
                !key.matches(
                    "(label|usage|usageError|value|progress|input|fault|output|serve)\\..*|fault|.*\\.(page|report)"))
        .allSatisfy(key -> assertThat(usedSet).contains(key.replaceFirst("\\.usage\\..*", "")));
  }
}
