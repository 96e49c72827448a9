package nl.spreiding.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small cases for tests. */
public final class CaseFiles {
  public static final String SETTINGS =
      """
      {"id": "test", "title": "Test", "cycle": "2025-2026", "referenceDate": "2024-12-31", "countsUntil": "2026-02-01",
       "capacity": {"total": 1000, "amv": 80, "source": "test"}}
      """;
  public static final String MUNICIPALITIES =
      """
      code,name,province_code,province,inhabitants,inhabitants_date,ses_woa,ses_woa_year,ses_woa_basis
      GM0002,Bee,PV02,Zuid,30000,2024-01-01,0.2,2021,official
      GM0001,Aa,PV01,Noord,20000,2024-01-01,-0.1,2021,official
      """;
  public static final String LOCATIONS_HEADER =
      "id,municipality_code,name,kind,form,status,places_now,min_places,max_places,open_from,open_until,extendable_until,"
          + "may_close,children,annual_cost_per_place,basis,source\n";

  private CaseFiles() {}

  /** Writes a valid case of two files. */
  public static Path write(Path directory) {
    write(directory, "case.json", SETTINGS);
    return write(directory, "municipalities.csv", MUNICIPALITIES);
  }

  /** Writes one file; returns the directory. */
  public static Path write(Path directory, String name, String text) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(name), text);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
