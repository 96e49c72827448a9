package nl.spreiding.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.concurrent.Executors;
import nl.spreiding.export.OutputException;
import nl.spreiding.issue.InputException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The workbench: a server on 127.0.0.1 for one browser or a few, behind a path that nobody can
 * guess.
 */
public final class WorkbenchServer implements AutoCloseable {
  private static final String ADDRESS = "127.0.0.1";
  private static final int THREADS = 64;
  private static final int IDLE_MILLIS = 60_000;
  private static final int HEADER_BYTES = 16 * 1024;

  private final Server server;
  private final Desk desk;
  private final String url;

  private WorkbenchServer(Server server, Desk desk, String url) {
    this.server = server;
    this.desk = desk;
    this.url = url;
  }

  /**
   * Starts, and lets the case be decided if there is one.
   *
   * @param options what to serve
   * @param operator who is told of faults
   * @return the running server
   * @throws InputException if the case or the boundaries have errors
   * @throws IOException if the port is taken, or folders cannot be made
   */
  public static WorkbenchServer start(ServeOptions options, Operator operator)
      throws InputException, IOException {
    Desk desk = new Desk(options, operator);
    boolean started = false;
    try {
      if (options.caseDirectory() != null) {
        desk.open(CaseShelf.nameOf(options.caseDirectory()));
      }
      WorkbenchServer running = listen(options, desk);
      started = true;
      return running;
    } finally {
      if (!started) {
        desk.close();
      }
    }
  }

  private static WorkbenchServer listen(ServeOptions options, Desk desk) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(ADDRESS);
    connector.setPort(options.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    // What never reaches the servlet: no page that tells what is behind it.
    server.setErrorHandler(
        (request, response, callback) -> {
          response.write(true, null, callback == null ? Callback.NOOP : callback);
          return true;
        });
    connector.open();
    String token = Gate.newToken();
    Gate gate = Gate.of(token, connector.getLocalPort());
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(
        new ServletHolder(servlet(desk, gate, "/" + token + "/").javalinServlet()), "/*");
    server.setHandler(context);
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
    return new WorkbenchServer(
        server, desk, "http://" + ADDRESS + ":" + connector.getLocalPort() + "/" + token + "/");
  }

  private static Javalin servlet(Desk desk, Gate gate, String root) {
    Requests requests = new Requests(desk.options.limits().bodyBytes(), desk.options.language());
    return Javalin.create(
        config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.startup.startupWatcherEnabled = false;
          config.http.prefer405over404 = true;
          config.http.compressionStrategy = CompressionStrategy.NONE;
          config.router.ignoreTrailingSlashes = false;
          config.routes.before(Pages::guard);
          config.routes.before(gate::check);
          new Api(desk, requests).addTo(config.routes, root);
          config.routes.exception(Gate.Hidden.class, (e, c) -> c.status(404).result(""));
          config.routes.exception(ApiProblem.class, (e, c) -> answer(e, c, requests));
          config.routes.exception(
              InputException.class,
              (e, c) -> answer(ApiProblem.of(e, ChangePlaces.none()), c, requests));
          config.routes.exception(
              HttpResponseException.class, (e, c) -> answer(told(e), c, requests));
          config.routes.exception(
              OutputException.class, (e, c) -> answer(ApiProblem.of(e), c, requests));
          config.routes.exception(
              Exception.class,
              (e, c) -> {
                // Whoever closes the tab while it reads is no fault.
                if (!(e instanceof IOException && c.res().isCommitted())) {
                  desk.operator.fault(e);
                }
                answer(ApiProblem.internal(), c, requests);
              });
        });
  }

  private static ApiProblem told(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> Pages.unknown();
      case 405 ->
          ApiProblem.of(
              405,
              "method",
              "Dit kan hier niet met deze methode.",
              "This method is not possible here.");
      default ->
          e.getStatus() >= 500
              ? ApiProblem.internal()
              : ApiProblem.of(
                  e.getStatus(),
                  "request",
                  "Dit verzoek is niet te begrijpen.",
                  "This request cannot be understood.");
    };
  }

  private static void answer(ApiProblem problem, Context answer, Requests requests) {
    if (answer.res().isCommitted()) {
      return;
    }
    answer.status(problem.status());
    if (problem.retryAfter() > 0) {
      answer.header("Retry-After", String.valueOf(problem.retryAfter()));
    }
    answer.contentType("application/problem+json").result(problem.json(requests.accepted(answer)));
  }

  /**
   * Where the page is.
   *
   * @return with the token: whoever has it gets in
   */
  public String url() {
    return url;
  }

  /**
   * Waits until it is closed.
   *
   * @throws InterruptedException if interrupted
   */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Stops listening, ends what is being decided, and removes what need not stay. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      // It ends anyway; what counts is that the folders are removed.
    } finally {
      desk.close();
    }
  }
}
