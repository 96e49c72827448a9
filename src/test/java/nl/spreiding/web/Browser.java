package nl.spreiding.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a server as the page does, and as somebody who means ill. */
final class Browser {
  private static final JsonMapper MAPPER = new JsonMapper();
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  final URI root;

  Browser(String url) {
    this.root = URI.create(url);
  }

  /** An event of a stream. */
  record Event(String name, JsonNode data) {}

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofMinutes(5));
  }

  HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder builder =
        request(path).method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (headers.length > 0) {
      builder.headers(headers);
    }
    return client.send(builder.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> post(String path, String json) throws Exception {
    return send("POST", path, json, "Content-Type", "application/json");
  }

  JsonNode json(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + text(answer));
    }
    return tree(answer);
  }

  static JsonNode tree(HttpResponse<byte[]> answer) {
    return MAPPER.readTree(answer.body());
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Asks for a solve; its identifier. */
  String solve(String scenario, String query) throws Exception {
    HttpResponse<byte[]> answer = post("api/solves" + query, scenario);
    if (answer.statusCode() != 202) {
      throw new AssertionError(answer.statusCode() + " " + text(answer));
    }
    return tree(answer).path("id").asString();
  }

  /** All events of a solve until the last. */
  List<Event> events(String id) throws Exception {
    List<Event> list = new ArrayList<>();
    HttpResponse<Stream<String>> answer =
        client.send(request("api/solves/" + id + "/events").build(), BodyHandlers.ofLines());
    if (answer.statusCode() != 200) {
      throw new AssertionError("events: " + answer.statusCode());
    }
    String[] name = new String[1];
    try (Stream<String> lines = answer.body()) {
      lines.forEach(
          line -> {
            if (line.startsWith("event: ")) {
              name[0] = line.substring(7);
            } else if (line.startsWith("data: ")) {
              list.add(new Event(name[0], MAPPER.readTree(line.substring(6))));
            }
          });
    }
    return list;
  }

  /** Listens to a solve and goes away when the first event of a kind comes. */
  Socket listen(String id) throws IOException {
    Socket socket = new Socket("127.0.0.1", root.getPort());
    socket
        .getOutputStream()
        .write(
            ("GET "
                    + root.getPath()
                    + "api/solves/"
                    + id
                    + "/events HTTP/1.1\r\nHost: 127.0.0.1:"
                    + root.getPort()
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** What the server answers to bytes as they are. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", root.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      in.transferTo(out);
      return out.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /** A GET with headers as given. */
  String rawGet(String path, String... headers) throws IOException {
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return raw(request + "Connection: close\r\n\r\n");
  }
}
