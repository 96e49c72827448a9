package nl.spreiding.model;

/**
 * A provincial task that a scenario sets instead of the statutory one.
 *
 * @param province which province
 * @param places the task, amv included
 * @param amv the amv part
 * @param author who set it
 * @param reason why
 */
public record TaskOverride(
    ProvinceCode province, long places, long amv, String author, String reason) {}
