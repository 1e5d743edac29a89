package dev.paws.core.run.drill;

import dev.paws.core.drill.Fault;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ImageDetails;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.Progress;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.Message;
import dev.paws.core.message.SimulateMessage;
import dev.paws.core.message.SimulatePhrase;
import dev.paws.core.run.drill.FaultExecutor.Undone;
import dev.paws.core.run.helper.HelperContainer;
import dev.paws.core.run.helper.HelperSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes what containers send, with {@code tc} in helper containers that share the container's
 * network and have no other right than to change it. The change ends with the container's network,
 * so at the latest when the container stops.
 */
final class TrafficShaper {
  /** The handle of what we add, so that nothing else is ever removed. */
  private static final String HANDLE = "5057:";

  /** The queueing disciplines that a kernel gives a device by itself. */
  private static final Set<String> DEFAULTS =
      Set.of("noqueue", "pfifo_fast", "fq_codel", "fq", "mq", "pfifo");

  private static final Pattern ROOT =
      Pattern.compile("qdisc (\\S+) (\\S+) dev ([^\\s@]+)(?:@\\S+)? root.*");
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int MOST_OUTPUT = 1 << 16;

  private final Engine engine;
  private final String project;
  private final String suffix;
  private int number;

  TrafficShaper(Engine engine, String project, String suffix) {
    this.engine = engine;
    this.project = project;
    this.suffix = suffix;
  }

  /** The discipline of a device. */
  private record Root(String device, String kind, String handle) {
    boolean isOurs() {
      return handle.equals(HANDLE);
    }
  }

  /** Returns why a container's traffic cannot be changed; empty if nothing speaks against it. */
  Optional<Finding> check(Fault fault) {
    Optional<String> image = image(fault);
    if (image.isEmpty()) {
      return Optional.of(finding(SimulateMessage.NO_TC, project));
    }
    ExecResult shown = tc(image.get(), fault, List.of("qdisc", "show"));
    if (!shown.succeeded()) {
      return Optional.of(finding(SimulateMessage.NOT_DONE, fault.container(), text(shown)));
    }
    return devices(shown).stream()
        .filter(it -> !DEFAULTS.contains(it.kind()))
        .findFirst()
        .map(it -> finding(SimulateMessage.OTHER_QDISC, fault.container(), it.kind()));
  }

  /** Changes the traffic of all devices of a container. Returns why that failed. */
  Optional<Finding> shape(Fault fault) {
    String image = image(fault).orElse("");
    List<Root> devices = devices(tc(image, fault, List.of("qdisc", "show")));
    if (devices.isEmpty()) {
      String why = SimulatePhrase.NO_DEVICE.text(fault.container());
      return Optional.of(finding(SimulateMessage.NOT_DONE, fault.container(), why));
    }
    for (Root device : devices) {
      List<String> command =
          new ArrayList<>(List.of("qdisc", "add", "dev", device.device(), "root"));
      command.addAll(List.of("handle", HANDLE));
      command.addAll(fault.traffic().orElseThrow().qdisc());
      ExecResult result = tc(image, fault, command);
      if (!result.succeeded()) {
        return Optional.of(
            isUnknown(result)
                ? finding(SimulateMessage.NO_NETEM, text(result))
                : finding(SimulateMessage.NOT_DONE, fault.container(), text(result)));
      }
    }
    return Optional.empty();
  }

  /** A kernel without the module says so in one of these ways. */
  private static boolean isUnknown(ExecResult result) {
    String output = result.output();
    return output.contains("qdisc kind is unknown")
        || output.contains("qdisc not found")
        || output.contains("No such file or directory");
  }

  /** Removes what we added. */
  Undone clear(Fault fault) {
    Optional<String> image = image(fault);
    if (image.isEmpty()) {
      return Undone.NOTHING_TO_DO; // without it nothing can have been added
    }
    List<Root> ours =
        devices(succeeding(image.get(), fault, List.of("qdisc", "show"))).stream()
            .filter(Root::isOurs)
            .toList();
    for (Root device : ours) {
      ExecResult ignored =
          succeeding(image.get(), fault, List.of("qdisc", "del", "dev", device.device(), "root"));
    }
    return ours.isEmpty() ? Undone.NOTHING_TO_DO : Undone.PUT_BACK;
  }

  private ExecResult succeeding(String image, Fault fault, List<String> arguments) {
    ExecResult result = tc(image, fault, arguments);
    if (!result.succeeded()) {
      throw new UndoFailure(text(result));
    }
    return result;
  }

  private static List<Root> devices(ExecResult shown) {
    List<Root> roots = new ArrayList<>();
    for (String line : shown.output().split("\r?\n", -1)) {
      Matcher root = ROOT.matcher(line.strip());
      if (root.matches() && !root.group(3).equals("lo")) {
        roots.add(new Root(root.group(3), root.group(1), root.group(2)));
      }
    }
    return roots;
  }

  private ExecResult tc(String image, Fault fault, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("tc"));
    command.addAll(arguments);
    return HelperContainer.run(
        engine,
        HelperSpec.of(
            project + "-paws-drill-" + suffix + "-" + ++number,
            image,
            HelperContainer.labels(project, fault.service(), "drill"),
            new ExecSpec(command, Map.of(), Optional.of("0"), Optional.empty(), false),
            "container:" + fault.containerId(),
            new HelperSpec.Needs(List.of("NET_ADMIN"), List.of())),
        TIMEOUT,
        MOST_OUTPUT);
  }

  private static String text(ExecResult result) {
    return result.timedOut()
        ? SimulatePhrase.NO_ANSWER.text()
        : SimulatePhrase.EXIT.text(result.exitCode(), result.output().strip());
  }

  /** Returns the id of the image that the user names, or of the first one that has tc. */
  private Optional<String> image(Fault fault) {
    Optional<String> named = fault.traffic().orElseThrow().image();
    if (named.isPresent()) {
      if (engine.image(named.get()).isEmpty()) {
        engine.pull(named.get(), Optional.empty(), Progress.NONE);
      }
      return engine.image(named.get()).map(ImageDetails::id);
    }
    Set<String> seen = new HashSet<>();
    return engine.observe(project).containers().stream()
        .filter(it -> it.state().isRunning() && seen.add(it.imageId()))
        .filter(this::hasTc)
        .map(ObservedContainer::imageId)
        .findFirst();
  }

  private boolean hasTc(ObservedContainer container) {
    try {
      return engine.exec(container.id(), ExecSpec.of(List.of("tc", "-V")), TIMEOUT).succeeded();
    } catch (EngineException e) {
      if (e.failure().isEngines()) {
        throw e;
      }
      return false; // the program is not there, or the container has just been stopped
    }
  }

  private static Finding finding(Message message, Object... arguments) {
    return message.at(Position.NONE, "", arguments);
  }
}
