package dev.paws.browser;

import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A headless Chromium with one page, driven over its own debugging protocol. */
final class Browser implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final String READY = "DevTools listening on ";

  private final Process process;
  private final WebSocket socket;
  private final Answers answers;
  private final AtomicInteger calls = new AtomicInteger();
  private final String session;

  private Browser(Process process, WebSocket socket, Answers answers) throws InterruptedException {
    this.process = process;
    this.socket = socket;
    this.answers = answers;
    Object target = call("", "Target.createTarget", Map.of("url", "about:blank"));
    Object attached =
        call(
            "",
            "Target.attachToTarget",
            Map.of("targetId", text(target, "targetId"), "flatten", true));
    this.session = text(attached, "sessionId");
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      call(session, domain + ".enable", Map.of());
    }
  }

  /** Starts the browser that {@code PAWS_CHROMIUM} names, else {@code chromium}. */
  static Browser start(Path profile) throws IOException, InterruptedException {
    String program = System.getenv().getOrDefault("PAWS_CHROMIUM", "chromium");
    Process process =
        new ProcessBuilder(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Answers answers = new Answers();
      WebSocket socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
              .buildAsync(URI.create(address(process)), answers)
              .join();
      return new Browser(process, socket, answers);
    } catch (IOException | InterruptedException | IllegalStateException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static String address(Process process) throws IOException {
    BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(READY)) {
        Thread drain = new Thread(() -> errors.lines().forEach(it -> {}), "chromium-errors");
        drain.setDaemon(true);
        drain.start();
        return line.substring(READY.length());
      }
    }
    throw new IllegalStateException("Chromium ended before it was ready");
  }

  /** Opens a page and returns once it is loaded. */
  void open(URI page) throws InterruptedException {
    CompletableFuture<Object> loaded = answers.next("Page.loadEventFired");
    call(session, "Page.navigate", Map.of("url", page.toString()));
    await(loaded, "the page is loaded");
  }

  /** The value of an expression. */
  Object evaluate(String expression) throws InterruptedException {
    Object answer =
        call(
            session,
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    Map<?, ?> tree = (Map<?, ?>) answer;
    if (tree.containsKey("exceptionDetails")) {
      throw new AssertionError(expression + ": " + tree.get("exceptionDetails"));
    }
    Object value = ((Map<?, ?>) tree.get("result")).get("value");
    return value == null ? "" : value;
  }

  /** Presses a key, or types a character, where the focus is. */
  void press(String key, int code, String text) throws InterruptedException {
    Map<String, Object> down =
        Map.of(
            "type", text.isEmpty() ? "rawKeyDown" : "keyDown",
            "key", key,
            "code", key,
            "windowsVirtualKeyCode", code,
            "text", text);
    call(session, "Input.dispatchKeyEvent", down);
    call(
        session,
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
  }

  /** Types a text where the focus is. */
  void type(String text) throws InterruptedException {
    call(session, "Input.insertText", Map.of("text", text));
  }

  /** Pretends that the system prefers a theme. */
  void prefer(String scheme) throws InterruptedException {
    call(
        session,
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Pretends that the window is this wide, in CSS pixels. */
  void width(int pixels) throws InterruptedException {
    call(
        session,
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 844, "deviceScaleFactor", 1, "mobile", pixels < 600));
  }

  /** The addresses that the page asked for. */
  List<String> requests() {
    return answers.events("Network.requestWillBeSent").stream()
        .map(it -> text(((Map<?, ?>) it).get("request"), "url"))
        .toList();
  }

  /** What was said on the console, and everything that was not caught or refused. */
  List<Object> complaints() {
    List<Object> complaints = new ArrayList<>();
    for (String event :
        List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")) {
      complaints.addAll(answers.events(event));
    }
    return complaints;
  }

  private Object call(String in, String method, Map<String, Object> parameters)
      throws InterruptedException {
    int id = calls.incrementAndGet();
    Map<String, Object> request = new java.util.LinkedHashMap<>();
    request.put("id", id);
    request.put("method", method);
    request.put("params", parameters);
    if (!in.isEmpty()) {
      request.put("sessionId", in);
    }
    CompletableFuture<Object> answer = answers.to(id);
    socket.sendText(JsonWriter.compact(request), true).join();
    return await(answer, method);
  }

  private static Object await(CompletableFuture<Object> answer, String what)
      throws InterruptedException {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(what + " did not happen", e);
    }
  }

  private static String text(Object tree, String key) {
    return String.valueOf(((Map<?, ?>) tree).get(key));
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly().onExit().join();
  }

  /** Takes what the browser sends. */
  private static final class Answers implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<Object>> waiting = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Object>> expected = new ConcurrentHashMap<>();
    private final List<Map<?, ?>> seen = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();

    CompletableFuture<Object> to(int id) {
      return waiting.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    CompletableFuture<Object> next(String event) {
      CompletableFuture<Object> future = new CompletableFuture<>();
      expected.put(event, future);
      return future;
    }

    List<Object> events(String event) {
      return seen.stream()
          .filter(it -> event.equals(it.get("method")))
          .<Object>map(it -> it.get("params"))
          .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        take(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void take(String text) {
      Map<?, ?> message;
      try {
        message = (Map<?, ?>) JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      if (message.get("id") instanceof Number id) {
        if (message.containsKey("error")) {
          to(id.intValue())
              .completeExceptionally(new IllegalStateException("" + message.get("error")));
        } else {
          to(id.intValue()).complete(message.get("result"));
        }
        return;
      }
      seen.add(message);
      CompletableFuture<Object> future = expected.remove(String.valueOf(message.get("method")));
      if (future != null) {
        future.complete(message);
      }
    }
  }
}
