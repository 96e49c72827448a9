package nl.spreiding.solve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a thread allocates in Timefold's solver, by who calls {@code new}: the first frame of the
 * stack that is not the JDK's. A node of a list that Timefold adds to is Timefold's, a number that
 * we box is ours.
 *
 * <p>JFR samples: a sample weighs the bytes that its thread allocated since the one before. So the
 * first one does not count: it weighs what was allocated before the recording.
 */
final class Allocations {
  private static final String OURS = "nl.spreiding.";
  private static final String TIMEFOLD = "ai.timefold.";
  private static final String SOLVER = "ai.timefold.solver.core.impl.solver.DefaultSolver";
  private static final String SAMPLE = "jdk.ObjectAllocationSample";
  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  /** Who calls {@code new}, and what is made. */
  private record Site(String method, String type) implements Comparable<Site> {
    private static final Comparator<Site> ORDER =
        Comparator.comparing(Site::method).thenComparing(Site::type);

    @Override
    public int compareTo(Site other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Site, Long> bytesBySite = new TreeMap<>();
  private long bytes;
  private int samples;

  private Allocations() {}

  /**
   * Records what this thread allocates while a solver runs.
   *
   * @param work runs the solver
   * @param file receives the recording, for the {@code jfr} command; where time goes is in it too
   * @return the allocations
   */
  static Allocations of(Runnable work, Path file) throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable(SAMPLE).withStackTrace().with("throttle", "2000/s");
      recording.enable("jdk.ExecutionSample").withStackTrace().with("period", "10 ms");
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    long thread = Thread.currentThread().threadId();
    Allocations result = new Allocations();
    RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals(SAMPLE))
        .filter(event -> event.getThread() != null)
        .filter(event -> event.getThread().getJavaThreadId() == thread)
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .skip(1)
        .filter(event -> whileSolving(event.getStackTrace()))
        .forEach(result::add);
    return result;
  }

  /** The recorder allocates too, as it starts and stops. */
  private static boolean whileSolving(RecordedStackTrace stack) {
    return stack != null
        && (stack.isTruncated()
            || stack.getFrames().stream()
                .anyMatch(frame -> frame.getMethod().getType().getName().equals(SOLVER)));
  }

  private void add(RecordedEvent event) {
    RecordedClass type = event.getClass("objectClass");
    long weight = event.getLong("weight");
    bytesBySite.merge(
        new Site(caller(event.getStackTrace()), simple(type.getName())), weight, Long::sum);
    bytes += weight;
    samples++;
  }

  private static String caller(RecordedStackTrace stack) {
    for (RecordedFrame frame : stack.getFrames()) {
      String type = frame.getMethod().getType().getName();
      if (JDK.stream().noneMatch(type::startsWith)) {
        return type + "." + frame.getMethod().getName();
      }
    }
    return "?";
  }

  /** A class without package and without the address of a hidden one. */
  private static String simple(String type) {
    String name = type.replaceAll("/0x.*|\\.0x.*", "");
    return name.startsWith("[") ? name : name.substring(name.lastIndexOf('.') + 1);
  }

  /** How many samples there are. */
  int samples() {
    return samples;
  }

  /** The part of the bytes for which code of ours calls {@code new}, from 0 to 1. */
  double ours() {
    return share(OURS);
  }

  private double share(String prefix) {
    return (double)
            bytesBySite.entrySet().stream()
                .filter(entry -> entry.getKey().method().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum()
        / Math.max(1, bytes);
  }

  /**
   * A table for people: the sites that make most, and after them every one of ours.
   *
   * @param moves how many moves there were
   * @param most how many sites
   * @return lines, each with its end
   */
  String table(long moves, int most) {
    double timefold = share(TIMEFOLD);
    String head =
        String.format(
            Locale.ROOT,
            "ours %.2f%%, Timefold's %.2f%%, of others %.2f%% of the bytes, by who calls new"
                + " (%,d samples)%n",
            100 * ours(),
            100 * timefold,
            100 * (1 - ours() - timefold),
            samples);
    List<Map.Entry<Site, Long>> byBytes =
        bytesBySite.entrySet().stream()
            .sorted(Map.Entry.<Site, Long>comparingByValue().reversed())
            .toList();
    return Stream.concat(
            byBytes.stream().limit(most),
            byBytes.stream().skip(most).filter(entry -> entry.getKey().method().startsWith(OURS)))
        .map(entry -> row(entry.getKey(), entry.getValue(), moves))
        .collect(Collectors.joining("", head, ""));
  }

  private String row(Site site, long weight, long moves) {
    return String.format(
        Locale.ROOT,
        "%6.2f%% %6.1f bytes a move  %-40s %s%n",
        100.0 * weight / bytes,
        (double) weight / moves,
        site.type(),
        site.method().replaceFirst("ai[.]timefold[.].*[.](?=[A-Z])", ""));
  }
}
