package nl.spreiding.model;

/**
 * One change that a scenario made to the case, as recorded in the run.
 *
 * @param file the scenario file's name
 * @param author who made the change
 * @param reason why
 * @param source where it comes from; empty: not told
 * @param type type of the change, such as {@code pinMunicipality}
 * @param description the change as canonical JSON
 */
public record ScenarioRecord(
    String file, String author, String reason, String source, String type, String description) {}
