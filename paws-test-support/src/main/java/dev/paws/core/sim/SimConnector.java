package dev.paws.core.sim;

import dev.paws.core.execute.Connector;
import dev.paws.core.execute.PortAccess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Connects to published ports of a simulated engine: a container listens on them while its health
 * check would pass.
 */
public final class SimConnector implements Connector {
  /** How long the answer of an open connection is waited for. */
  private static final Duration LOOK = Duration.ofMillis(300);

  private final SimEngine engine;
  private final SimBench bench;
  private final Set<Integer> filtered = new HashSet<>();
  private final List<URI> requests = new ArrayList<>();

  SimConnector(SimEngine engine, SimBench bench) {
    this.engine = engine;
    this.bench = bench;
  }

  /** Makes a published port unreachable. */
  public void filter(int hostPort) {
    filtered.add(hostPort);
  }

  /** Returns the addresses that were asked for. */
  public List<URI> requests() {
    return List.copyOf(requests);
  }

  /** Returns access to the ports of an engine on this machine. */
  public PortAccess here() {
    return new PortAccess("127.0.0.1", false, true, this);
  }

  @Override
  public List<Answer> connect(List<Address> addresses) {
    List<Answer> answers = addresses.stream().map(this::answer).toList();
    if (answers.contains(Answer.LISTENING)) {
      bench.pause(LOOK);
    }
    return answers;
  }

  private Answer answer(Address address) {
    if (filtered.contains(address.port())) {
      return Answer.UNREACHABLE;
    }
    return engine.listens(address.port()) ? Answer.LISTENING : Answer.CLOSED;
  }

  @Override
  public WebAnswer get(URI uri, Duration timeout) {
    requests.add(uri);
    return engine.listens(uri.getPort())
        ? new WebAnswer(uri.getPath().contains("missing") ? 404 : 204, "")
        : new WebAnswer(0, "refused");
  }
}
