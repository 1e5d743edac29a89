package dev.paws.docker;

import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedNetwork;
import dev.paws.core.engine.ObservedVolume;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.message.EngineCall;
import dev.paws.core.parity.source.swarm.SwarmStack;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Observes what an engine has, with as many calls in parallel as possible. */
final class Observer {
  /** The label that ties resources to a Compose project (Compose's own). */
  static final String PROJECT_LABEL = "com.docker.compose.project";

  private final EngineApi api;

  Observer(EngineApi api) {
    this.api = api;
  }

  Observed project(String project) {
    String label = PROJECT_LABEL + "=" + project;
    List<List<?>> parts =
        api.workers()
            .all(
                List.<Callable<List<?>>>of(
                    () -> inspectedContainers(label),
                    () -> inspectedNetworks(label),
                    () -> volumes(Optional.of(label))));
    return observed(parts);
  }

  Observed everything() {
    List<List<?>> parts =
        api.workers()
            .all(
                List.<Callable<List<?>>>of(
                    () -> containerList(Optional.empty()).stream().map(Inspected::listed).toList(),
                    () -> networkList(Optional.empty()).stream().map(Inspected::network).toList(),
                    () -> volumes(Optional.empty())));
    return observed(parts);
  }

  private static Observed observed(List<List<?>> parts) {
    return new Observed(
        sorted(ObservedContainer.class, parts.get(0), ObservedContainer::name),
        sorted(ObservedNetwork.class, parts.get(1), ObservedNetwork::name),
        sorted(ObservedVolume.class, parts.get(2), ObservedVolume::name));
  }

  private static <T> List<T> sorted(Class<T> kind, List<?> things, Function<T, String> name) {
    List<T> sorted = new ArrayList<>();
    for (Object thing : things) {
      sorted.add(kind.cast(thing));
    }
    if (sorted.size() > 1) {
      sorted.sort(Comparator.comparing(name));
    }
    return sorted;
  }

  Optional<ObservedContainer> container(String idOrName) {
    return api.find(
            Call.get(
                EngineCall.INSPECT_CONTAINER.text(idOrName),
                "/containers/" + Call.encode(idOrName) + "/json"))
        .map(answer -> answer.object("Id", "Name", "State", "Config"))
        .map(Inspected::container);
  }

  /**
   * Looks by exact name first, then by id, because the engine itself would accept part of an id
   * too.
   */
  Optional<ObservedNetwork> network(String nameOrId) {
    return api.find(
            Call.get(
                EngineCall.INSPECT_NETWORK.text(nameOrId), "/networks/" + Call.encode(nameOrId)))
        .map(answer -> answer.object("Id", "Name"))
        .map(Inspected::network)
        .filter(found -> found.name().equals(nameOrId) || found.id().equals(nameOrId));
  }

  Optional<ObservedVolume> volume(String name) {
    return api.find(Call.get(EngineCall.INSPECT_VOLUME.text(name), "/volumes/" + Call.encode(name)))
        .map(answer -> answer.object("Name"))
        .map(Inspected::volume);
  }

  /** Containers may disappear between the list and the inspection; those are left out. */
  private List<ObservedContainer> inspectedContainers(String label) {
    List<Callable<Optional<ObservedContainer>>> inspections = new ArrayList<>();
    for (JsonObject listed : containerList(Optional.of(label))) {
      inspections.add(() -> container(listed.text("Id")));
    }
    return api.workers().all(inspections).stream().flatMap(Optional::stream).toList();
  }

  /** The list does not show which containers are attached. */
  private List<ObservedNetwork> inspectedNetworks(String label) {
    List<Callable<Optional<ObservedNetwork>>> inspections = new ArrayList<>();
    for (JsonObject listed : networkList(Optional.of(label))) {
      inspections.add(() -> network(listed.text("Id")));
    }
    return api.workers().all(inspections).stream().flatMap(Optional::stream).toList();
  }

  private List<JsonObject> containerList(Optional<String> label) {
    Call call = Call.get(EngineCall.LIST_CONTAINERS.text(), "/containers/json").query("all", true);
    return api.send(filtered(call, label)).objects("Id");
  }

  private List<JsonObject> networkList(Optional<String> label) {
    return api.send(filtered(Call.get(EngineCall.LIST_NETWORKS.text(), "/networks"), label))
        .objects("Id", "Name");
  }

  private List<ObservedVolume> volumes(Optional<String> label) {
    Call call = filtered(Call.get(EngineCall.LIST_VOLUMES.text(), "/volumes"), label);
    return api.send(call).list("Volumes", "Name").stream().map(Inspected::volume).toList();
  }

  SwarmStack swarm(String stack) {
    Call services = Call.get(EngineCall.LIST_SERVICES.text(), "/services");
    List<JsonObject> found =
        api.send(filtered(services, Optional.of("com.docker.stack.namespace=" + stack)))
            .objects("ID", "Spec");
    Map<String, String> networks = new HashMap<>();
    if (!found.isEmpty()) {
      networkList(Optional.empty()).forEach(it -> networks.put(it.text("Id"), it.text("Name")));
    }
    return new SwarmStack(found, networks);
  }

  private static Call filtered(Call call, Optional<String> label) {
    return label.isEmpty()
        ? call
        : call.query("filters", JsonWriter.compact(Map.of("label", List.of(label.get()))));
  }
}
