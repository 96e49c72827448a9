package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.explain.RegisterField;
import nl.spreiding.explain.RegisterRecord;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;

/** The record for the register of algorithms, as far as the program can fill it. */
final class RegisterSection {
  private final ReportContext c;

  RegisterSection(ReportContext context) {
    this.c = context;
  }

  Section section() {
    RegisterRecord register = RegisterRecord.of(c.index.outcome());
    List<List<TableCell>> rowList = new ArrayList<>();
    for (RegisterField field : RegisterField.values()) {
      String text = register.textByField().get(field);
      if (text != null) {
        rowList.add(List.of(TableCell.of(field.title()), TableCell.of(text)));
      } else if (field == RegisterField.CATEGORY) {
        rowList.add(
            List.of(
                TableCell.of(field.title()),
                TableCell.of(String.join(", ", register.categoryList()))));
      }
    }
    String open =
        register.byOrganisation().stream()
            .map(RegisterField::title)
            .collect(Collectors.joining(", "));
    return new Section(
        "algoritmeregister",
        c.t("Algoritmeregister", "Register of algorithms"),
        List.of(
            new Text(
                c.t(
                    "Wat het programma zelf kan invullen van de registratie volgens de publicatiestandaard van het Algoritmeregister; het bestand algorithm-register.json bevat dezelfde tekst.",
                    "What the program itself can fill in of the record by the publication standard of the Dutch register of algorithms, which is in Dutch only; the file algorithm-register.json holds the same text."),
                List.of()),
            new Table(
                "c-register",
                c.t("Ingevuld door het programma", "Filled in by the program"),
                List.of(
                    new Head(c.t("Veld", "Field"), false), new Head(c.t("Tekst", "Text"), false)),
                rowList,
                List.of()),
            new Text(
                c.t("In te vullen door de organisatie: ", "For the organisation to fill in: ")
                    + open
                    + ".",
                List.of())));
  }
}
