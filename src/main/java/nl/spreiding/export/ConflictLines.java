package nl.spreiding.export;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.explain.ConflictText;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Language;

/** The conflicts as lines of the summary; long lists are cut short, the report has them whole. */
public final class ConflictLines {
  private static final int MOST_CONFLICTS = 5;
  private static final int MOST_RULES = 10;

  private ConflictLines() {}

  /**
   * The conflicts.
   *
   * @param outcome a decision
   * @param language in which language
   * @return lines without a line end; none if every task and every hard rule is met
   */
  public static List<String> of(Outcome outcome, Language language) {
    ConflictText text = new ConflictText(outcome, language);
    String remark = text.remark();
    if (remark == null) {
      return List.of();
    }
    List<String> lineList = new ArrayList<>();
    List<ConflictText.Group> groupList = text.groupList();
    for (ConflictText.Group group : first(groupList, MOST_CONFLICTS)) {
      lineList.add("");
      lineList.add(group.heading());
      first(group.sentenceList(), MOST_RULES).forEach(s -> lineList.add("  - " + oneLine(s)));
      int rules = group.sentenceList().size() - MOST_RULES;
      if (rules > 0) {
        lineList.add(
            "  - "
                + language.pick("\u2026 en nog ", "\u2026 and ")
                + rules
                + language.pick("; zie het rapport", " more; see the report"));
      }
      if (!group.wayOutList().isEmpty()) {
        lineList.add(group.wayOutHeading());
        first(group.wayOutList(), MOST_RULES).forEach(s -> lineList.add("  > " + oneLine(s)));
      }
    }
    int conflicts = groupList.size() - MOST_CONFLICTS;
    if (conflicts > 0) {
      lineList.add("");
      lineList.add(
          language.pick("Meer conflicten, zie het rapport: ", "More conflicts, see the report: ")
              + conflicts);
    }
    if (groupList.isEmpty()) {
      lineList.add("");
    }
    lineList.add(remark);
    return lineList;
  }

  /** Names and reasons are from the input and may hold line breaks. */
  private static String oneLine(String sentence) {
    return sentence.replaceAll("\\s+", " ");
  }

  private static <T> List<T> first(List<T> list, int most) {
    return list.subList(0, Math.min(most, list.size()));
  }
}
