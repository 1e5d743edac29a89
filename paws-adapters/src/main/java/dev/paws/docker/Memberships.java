package dev.paws.docker;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.Membership;
import dev.paws.core.engine.ObservedContainer.FixedAddresses;
import dev.paws.core.json.JsonObject;
import dev.paws.core.message.EngineCall;
import dev.paws.docker.api.Call;
import dev.paws.docker.api.EngineApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The networks of containers that exist: shows them, and changes them while containers run. */
final class Memberships {
  /** From this version on, an endpoint can have a hardware address of its own. */
  private static final int OWN_MAC = 44;

  private final EngineApi api;
  private final ApiVersion version;

  Memberships(EngineApi api, ApiVersion version) {
    this.api = api;
    this.version = version;
  }

  List<Membership> of(String container) {
    Call inspect =
        Call.get(
            EngineCall.INSPECT_CONTAINER.text(container), "/containers/" + container + "/json");
    JsonObject found = api.send(inspect).object("NetworkSettings");
    JsonObject networks = found.object("NetworkSettings").object("Networks");
    List<Membership> memberships = new ArrayList<>();
    for (String name : networks.values().keySet()) {
      memberships.add(membership(name, networks.object(name), found.text("Id")));
    }
    memberships.sort(Comparator.comparing(Membership::network));
    return memberships;
  }

  private static Membership membership(String name, JsonObject endpoint, String container) {
    JsonObject ipam = endpoint.object("IPAMConfig");
    return new Membership(
        name,
        endpoint.text("NetworkID"),
        endpoint.texts("Aliases").stream().filter(it -> !isId(it, container)).toList(),
        endpoint.texts("Links"),
        new FixedAddresses(
            ipam.text("IPv4Address"), ipam.text("IPv6Address"), ipam.texts("LinkLocalIPs")),
        endpoint.text("IPAddress"),
        endpoint.text("GlobalIPv6Address"),
        endpoint.text("MacAddress"),
        endpoint.textMap("DriverOpts"),
        endpoint.has("GwPriority") && endpoint.number("GwPriority") != 0
            ? Optional.of(endpoint.number("GwPriority"))
            : Optional.empty());
  }

  /** Engines add the container's short id to its aliases, each time that it is connected. */
  private static boolean isId(String alias, String container) {
    return !alias.isEmpty() && container.startsWith(alias);
  }

  void connect(String container, Membership membership) {
    JsonBody ipam =
        new JsonBody()
            .put("IPv4Address", first(membership.asked().ipv4(), membership.ipv4()))
            .put("IPv6Address", first(membership.asked().ipv6(), membership.ipv6()))
            .put("LinkLocalIPs", membership.asked().linkLocal());
    JsonBody endpoint =
        new JsonBody()
            .put("IPAMConfig", ipam.map())
            .put("Aliases", membership.aliases())
            .put("Links", membership.links())
            .put("DriverOpts", membership.driverOptions())
            .put("GwPriority", membership.gatewayPriority());
    if (version.atLeast(OWN_MAC)) {
      endpoint.put("MacAddress", text(membership.mac()));
    }
    Map<String, @Nullable Object> body =
        new JsonBody().put("Container", container).put("EndpointConfig", endpoint.map()).map();
    api.perform(
        Call.post(
                EngineCall.CONNECT.text(container, membership.network()),
                "/networks/" + Call.encode(membership.networkId()) + "/connect")
            .json(body));
  }

  private static Optional<String> first(String asked, String present) {
    return text(asked.isEmpty() ? present : asked);
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  /** Succeeds if the container is not on the network. */
  void disconnect(String container, String networkId) {
    try {
      api.perform(
          Call.post(
                  EngineCall.DISCONNECT.text(container, networkId),
                  "/networks/" + Call.encode(networkId) + "/disconnect")
              .json(Map.of("Container", container)));
    } catch (EngineException e) {
      if (!e.failure().text().toLowerCase(Locale.ROOT).contains("is not connected to")) {
        throw e;
      }
    }
  }
}
