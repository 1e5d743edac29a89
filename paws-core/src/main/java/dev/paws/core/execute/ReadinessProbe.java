package dev.paws.core.execute;

import dev.paws.core.desired.ReadyCheck;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.LogLimit;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.execute.Connector.Address;
import dev.paws.core.execute.Connector.Answer;
import dev.paws.core.execute.Connector.WebAnswer;
import dev.paws.core.health.ProbeResult;
import dev.paws.core.health.ProbeResult.State;
import dev.paws.core.message.RunPhrase;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks once from outside whether a container is ready, on a thread other than the run's. All
 * checks must pass.
 *
 * @param id the container's id
 */
record ReadinessProbe(Engine engine, PortAccess access, String id, List<ReadyCheck> checks) {
  private static final Duration WEB_TIMEOUT = Duration.ofSeconds(5);
  private static final LogLimit LOG = LogLimit.ofSearch();
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_SUCCESS = 200;

  /** Returns what the first check shows that has not passed, or that all have passed. */
  ProbeResult run() {
    ObservedContainer container = engine.container(id).orElse(null);
    if (container == null || !container.state().isRunning()) {
      return ProbeResult.fromOutside(State.FAILED, "", ""); // its state will show the reason
    }
    List<ProbeResult> results = new ArrayList<>();
    Ports ports = new Ports(container);
    ports.connect();
    for (ReadyCheck check : checks) {
      ProbeResult result = check.on(new Run(container, ports));
      if (result.state() == State.FAILED) {
        return result;
      }
      results.add(result);
    }
    State state =
        results.stream().anyMatch(result -> result.state() == State.UNKNOWN)
            ? State.UNKNOWN
            : State.PASSED;
    String problem =
        String.join(
            ", ",
            results.stream()
                .map(ProbeResult::problem)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList());
    return ProbeResult.fromOutside(state, "", problem);
  }

  private static ProbeResult failed(String missing) {
    return ProbeResult.fromOutside(State.FAILED, missing, "");
  }

  private static ProbeResult passed() {
    return ProbeResult.fromOutside(State.PASSED, "", "");
  }

  /** Where the ports of the checks can be reached, and what they answer. */
  private final class Ports {
    private final ObservedContainer container;
    private final Map<Integer, Address> addresses = new HashMap<>();
    private final Map<Integer, Answer> answers = new HashMap<>();
    private Optional<Set<Integer>> inside = Optional.empty();
    private boolean looked;

    Ports(ObservedContainer container) {
      this.container = container;
    }

    /** Connects to all ports at once, because each answer is waited for. */
    void connect() {
      List<Integer> ports = new ArrayList<>();
      for (ReadyCheck check : checks) {
        if (check instanceof ReadyCheck.Tcp tcp && address(tcp.containerPort()).isPresent()) {
          ports.add(tcp.containerPort());
        }
      }
      List<Answer> found =
          access
              .connector()
              .connect(ports.stream().map(port -> address(port).orElseThrow()).toList());
      for (int i = 0; i < ports.size(); i++) {
        answers.put(ports.get(i), found.get(i));
      }
    }

    Optional<BoundPort> bound(int port) {
      return container.ports().stream()
          .filter(it -> it.containerPort() == port && it.isTcp())
          .min(BoundPort.PREFERENCE);
    }

    /** A container on the host's network has its ports on the engine's machine. */
    Optional<Address> address(int port) {
      boolean onHost = container.details().host().network().mode().equals("host");
      Optional<Address> found =
          onHost
              ? Optional.of(new Address(access.host(), port))
              : bound(port).flatMap(access::address);
      found.ifPresent(address -> addresses.put(port, address));
      return found;
    }

    /** Looks into the container, once for all ports. */
    Optional<Set<Integer>> inside() {
      if (!looked) {
        looked = true;
        inside = ListeningPorts.of(engine, id);
      }
      return inside;
    }
  }

  private final class Run implements ReadyCheck.Cases<ProbeResult> {
    private final ObservedContainer container;
    private final Ports ports;

    Run(ObservedContainer container, Ports ports) {
      this.container = container;
      this.ports = ports;
    }

    @Override
    public ProbeResult tcp(ReadyCheck.Tcp check) {
      int port = check.containerPort();
      Answer answer = ports.answers.get(port);
      Address reached = ports.addresses.get(port);
      if (answer == null || reached == null) {
        return inside(port, "", "");
      }
      String address = reached.text();
      return switch (answer) {
        case LISTENING -> passed();
        case CLOSED, REFUSED -> {
          String missing = RunPhrase.NOBODY_LISTENS.text(port, address);
          yield access.certain()
              ? failed(missing)
              : inside(port, RunPhrase.NO_ROUTE.text(port, address), missing);
        }
        case UNREACHABLE -> inside(port, RunPhrase.NO_ROUTE.text(port, address), "");
      };
    }

    /**
     * Asks the container itself, if its port cannot be reached from here.
     *
     * @param problem what is wrong if somebody listens there; empty if nothing
     * @param missing what is missing if the container does not show it; empty if that is unknown
     */
    private ProbeResult inside(int port, String problem, String missing) {
      Optional<Set<Integer>> listening = ports.inside();
      if (listening.isEmpty()) {
        return missing.isEmpty()
            ? ProbeResult.fromOutside(State.UNKNOWN, "", unseen(port, problem))
            : failed(missing);
      }
      return listening.get().contains(port)
          ? ProbeResult.fromOutside(State.PASSED, "", problem)
          : failed(RunPhrase.NOBODY_LISTENS_INSIDE.text(port));
    }

    /** One that is bound to a loopback address is reported for all services together. */
    private String unseen(int port, String problem) {
      boolean reported = !problem.isEmpty() || ports.bound(port).isPresent();
      return reported ? problem : RunPhrase.NOT_PUBLISHED.text(port);
    }

    @Override
    public ProbeResult http(ReadyCheck.Http check) {
      if (check.containerPort() == 0) {
        return get(check.uri());
      }
      Optional<Address> address = ports.address(check.containerPort());
      return address.isEmpty()
          ? inside(check.containerPort(), "", "")
          : get(at(check.uri(), address.get()));
    }

    private ProbeResult get(URI uri) {
      WebAnswer answer = access.connector().get(uri, WEB_TIMEOUT);
      if (answer.status() == 0) {
        return failed(RunPhrase.NO_HTTP_ANSWER.text(uri, answer.problem()));
      }
      return answer.status() >= FIRST_SUCCESS && answer.status() < FIRST_ERROR
          ? passed()
          : failed(RunPhrase.HTTP_STATUS.text(uri, answer.status()));
    }

    @Override
    public ProbeResult endpoints(ReadyCheck.Endpoints check) {
      return access
          .endpoints()
          .missing(container)
          .map(ReadinessProbe::failed)
          .orElseGet(ReadinessProbe::passed);
    }

    @Override
    public ProbeResult log(ReadyCheck.LogLine check) {
      LogLimit limit = container.state().startedAt().map(LOG::from).orElse(LOG);
      return engine.logTail(id, limit).stream().anyMatch(check.pattern().asPredicate())
          ? passed()
          : failed(RunPhrase.NOT_IN_LOG.text(check.pattern()));
    }
  }

  private static URI at(URI uri, Address address) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(uri.getScheme() + "://" + address.text() + path + query);
  }
}
