package nl.spreiding.web;

import java.util.List;
import nl.spreiding.export.OutputException;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Severity;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request that cannot be met, as RFC 9457 tells of it: what and why, never where in the code. */
final class ApiProblem extends RuntimeException {
  static final String TYPE = "urn:spreiding:problem:";
  private static final long serialVersionUID = 1L;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final int status;
  private final String code;
  private final String dutch;
  private final String english;
  private final int retryAfter;
  private final transient List<IssueView> issueList;

  private ApiProblem(
      int status,
      String code,
      String dutch,
      String english,
      int retryAfter,
      List<IssueView> issueList) {
    super(english, null, false, false);
    this.status = status;
    this.code = code;
    this.dutch = dutch;
    this.english = english;
    this.retryAfter = retryAfter;
    this.issueList = List.copyOf(issueList);
  }

  static ApiProblem of(int status, String code, String dutch, String english) {
    return new ApiProblem(status, code, dutch, english, 0, List.of());
  }

  /** Too much at once; the same request can succeed later. */
  static ApiProblem busy(String code, String dutch, String english) {
    return new ApiProblem(503, code, dutch, english, 5, List.of());
  }

  /** The scenario, or the case, has errors. */
  static ApiProblem of(InputException errors, ChangePlaces places) {
    long count = errors.issueList().stream().filter(i -> i.severity() == Severity.ERROR).count();
    return new ApiProblem(
        422,
        "scenario-errors",
        count == 1 ? "Het scenario heeft 1 fout." : "Het scenario heeft " + count + " fouten.",
        count == 1 ? "The scenario has 1 error." : "The scenario has " + count + " errors.",
        0,
        errors.issueList().stream().map(issue -> IssueView.of(issue, places)).toList());
  }

  /** Nothing can be written. */
  static ApiProblem of(OutputException problem) {
    return of(500, "not-written", problem.text(Language.NL), problem.text(Language.EN));
  }

  static ApiProblem internal() {
    return of(
        500,
        "internal",
        "Er ging iets mis in het programma; de berekening is gestopt.",
        "Something went wrong in the program; the calculation was stopped.");
  }

  static ApiProblem unknownSolve() {
    return of(
        404,
        "unknown-solve",
        "Deze berekening is er niet (meer).",
        "There is no such solve (any more).");
  }

  static ApiProblem notDone() {
    return of(409, "not-done", "De berekening is nog niet klaar.", "The solve is not done yet.");
  }

  int status() {
    return status;
  }

  int retryAfter() {
    return retryAfter;
  }

  String code() {
    return code;
  }

  /** The document. */
  String json(Language language) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", TYPE + code)
        .put("title", language.pick(dutch, english))
        .put("status", status)
        .put("code", code);
    node.putObject("text").put("nl", dutch).put("en", english);
    if (retryAfter > 0) {
      node.put("retryAfter", retryAfter);
    }
    if (!issueList.isEmpty()) {
      ArrayNode array = node.putArray("issues");
      issueList.forEach(issue -> issue.put(array.addObject(), language));
    }
    return MAPPER.writeValueAsString(node);
  }

  /** An issue of the input as the page shows it. */
  private record IssueView(
      String code,
      String severity,
      @Nullable Integer change,
      int line,
      int column,
      String file,
      Bilingual message,
      Bilingual value,
      Bilingual hint) {
    static IssueView of(nl.spreiding.issue.Issue issue, ChangePlaces places) {
      String file = Names.last(issue.at().file());
      return new IssueView(
          issue.code().code(),
          issue.severity() == Severity.ERROR ? "error" : "warning",
          file.equals(Names.SCENARIO)
              ? places.changeAt(issue.at().line(), issue.at().column())
              : null,
          issue.at().line(),
          issue.at().column(),
          file,
          issue.message(),
          issue.value(),
          issue.hint());
    }

    void put(ObjectNode node, Language language) {
      String about = value.in(language);
      node.put("code", code)
          .put("severity", severity)
          .put("change", change)
          .put("file", file)
          .put("line", line)
          .put("column", column)
          .put("message", message.in(language))
          .put("value", about)
          .put("hint", hint.in(language))
          .put(
              "text",
              file
                  + ":"
                  + line
                  + ":"
                  + column
                  + " "
                  + code
                  + " "
                  + message.in(language)
                  + (about.isEmpty() ? "" : " (" + about + ")")
                  + " "
                  + hint.in(language));
    }
  }
}
