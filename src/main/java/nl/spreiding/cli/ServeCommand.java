package nl.spreiding.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.spreiding.web.ServeLimits;
import nl.spreiding.web.ServeOptions;
import nl.spreiding.web.WorkbenchServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serve}: the workbench in the browser. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int MOST_PORT = 65_535;

  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "${bundle:label.case}",
      descriptionKey = "serveCase")
  private @Nullable Path caseDirectory;

  @Option(names = "--port", paramLabel = "N", descriptionKey = "servePort")
  private int port;

  @Option(names = "--runs", paramLabel = "${bundle:label.dir}", descriptionKey = "serveRuns")
  private @Nullable Path runs;

  @Option(
      names = "--geometry",
      paramLabel = "${bundle:label.file}",
      descriptionKey = "serveGeometry")
  private @Nullable Path geometry;

  @Option(
      names = "--browser",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      descriptionKey = "serveBrowser")
  private boolean browser;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > MOST_PORT) {
      throw new UsageException(spec, "usageError.between", "--port", 0, MOST_PORT, port);
    }
    Messages messages = Messages.of(spec);
    ServeOptions options =
        new ServeOptions(
            caseDirectory,
            Path.of("data"),
            port,
            runs,
            geometry,
            languageOption.language(),
            ServeLimits.DEFAULTS);
    WorkbenchServer server;
    try {
      server =
          WorkbenchServer.start(
              options,
              new ServeNotices(spec.commandLine().getErr(), messages, languageOption.language()));
    } catch (IOException e) {
      spec.commandLine().getErr().println(messages.text("serve.noStart", e.getMessage()));
      return ExitCode.OUTPUT;
    }
    Thread end = new Thread(server::close, "end");
    Runtime.getRuntime().addShutdownHook(end);
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.println(messages.text("serve.address", server.url()));
    stdout.println(messages.text("serve.stop"));
    stdout.flush();
    if (browser) {
      open(server.url());
    }
    server.join();
    return ExitCode.DONE;
  }

  /** The browser of whoever sits here; without one the address on stdout is enough. */
  private static void open(String url) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
            : system.contains("mac") ? List.of("open", url) : List.of("xdg-open", url);
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // No such program: a server without a screen.
    }
  }
}
