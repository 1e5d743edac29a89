package dev.paws.kubernetes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.paws.core.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** An API server that answers with objects which a real one (1.36) gave. */
final class RecordedApi implements AutoCloseable {
  private static final Map<String, String> PLURALS =
      Map.of("Ingress", "ingresses", "NetworkPolicy", "networkpolicies");

  /** Kinds that may not be listed. */
  final Set<String> forbidden = new HashSet<>();

  /** The token that is accepted. */
  String token = "token-of-the-reader";

  /** The objects of a page; 0: all. */
  int page;

  final List<String> requests = new ArrayList<>();
  private final Map<String, List<Map<String, Object>>> objects = new HashMap<>();
  private final HttpServer server;

  RecordedApi() throws IOException {
    for (Object item : (List<?>) recorded().get("items")) {
      @SuppressWarnings("unchecked")
      Map<String, Object> object = new LinkedHashMap<>((Map<String, Object>) item);
      String version = String.valueOf(object.remove("apiVersion"));
      String kind = String.valueOf(object.remove("kind")); // a list says both once
      String plural = PLURALS.getOrDefault(kind, kind.toLowerCase(Locale.ROOT) + "s");
      String path =
          (version.contains("/") ? "/apis/" : "/api/") + version + "/namespaces/man/" + plural;
      objects.computeIfAbsent(path, key -> new ArrayList<>()).add(object);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private static Map<?, ?> recorded() throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(1 << 24);
    try (InputStream in = RecordedApi.class.getResourceAsStream("live.yaml")) {
      return (Map<?, ?>)
          new Yaml(
                  new SafeConstructor(options),
                  new org.yaml.snakeyaml.representer.Representer(
                      new org.yaml.snakeyaml.DumperOptions()),
                  new org.yaml.snakeyaml.DumperOptions(),
                  options,
                  new Resolver() {
                    @Override
                    public void addImplicitResolver(
                        Tag tag, java.util.regex.Pattern pattern, String first, int limit) {
                      if (!tag.equals(Tag.TIMESTAMP)) {
                        super.addImplicitResolver(tag, pattern, first, limit);
                      }
                    }
                  })
              .load(in);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + path);
      String plural = path.substring(path.lastIndexOf('/') + 1);
      String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      if (!bearer.equals("Bearer " + token)) {
        send(exchange, 401, status(401, "Unauthorized"));
      } else if (forbidden.contains(plural)) {
        send(
            exchange,
            403,
            status(
                403,
                plural
                    + " is forbidden: User \"reader\" cannot list resource \""
                    + plural
                    + "\" in API group \"\" in the namespace \"man\""));
      } else if (plural.equals("cronjobs") && objects.get(path) == null) {
        send(exchange, 404, status(404, "the server could not find the requested resource"));
      } else {
        list(exchange, path);
      }
    }
  }

  private void list(HttpExchange exchange, String path) throws IOException {
    List<Map<String, Object>> all = objects.getOrDefault(path, List.of());
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    int from =
        query.contains("continue=") ? Integer.parseInt(query.replaceAll(".*continue=at ", "")) : 0;
    int to = page == 0 ? all.size() : Math.min(all.size(), from + page);
    Map<String, Object> metadata = new LinkedHashMap<>(Map.of("resourceVersion", "1"));
    if (to < all.size()) {
      metadata.put("continue", "at " + to);
    }
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("kind", "List");
    list.put("apiVersion", "v1");
    list.put("metadata", metadata);
    list.put("items", all.subList(from, to));
    send(exchange, 200, JsonWriter.pretty(list));
  }

  private static String status(int code, String message) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("kind", "Status");
    status.put("apiVersion", "v1");
    status.put("status", "Failure");
    status.put("message", message);
    status.put("code", code);
    return JsonWriter.pretty(status);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Writes a kubeconfig with the context {@code prod} for this server, and {@code other}. */
  Path kubeconfig(Path folder) {
    Path file = folder.resolve("kubeconfig");
    String text =
        """
        apiVersion: v1
        kind: Config
        current-context: other
        clusters:
          - {name: here, cluster: {server: "http://127.0.0.1:%d"}}
          - {name: nowhere, cluster: {server: "http://127.0.0.1:1"}}
        users:
          - {name: reader, user: {token: token-of-the-reader}}
        contexts:
          - {name: prod, context: {cluster: here, user: reader, namespace: man}}
          - {name: other, context: {cluster: nowhere, user: reader}}
        """
            .formatted(server.getAddress().getPort());
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
