package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.IpamConfig;
import dev.paws.core.model.NetworkDefinition;
import dev.paws.core.value.IpAddress;
import dev.paws.core.value.IpRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data model, IPAMConfig: "CIDR notation", "Gateway IP", "Allocatable IP range". */
final class NetworkRangesValid implements Rule {
  @Override
  public Stream<Finding> check(ValidationSubject subject) {
    return subject.environment().networks().stream().flatMap(network -> check(subject, network));
  }

  private static Stream<Finding> check(ValidationSubject subject, NetworkDefinition network) {
    List<IpamConfig> ranges = network.ipam().config();
    String key = key(subject, network);
    return IntStream.range(0, ranges.size())
        .boxed()
        .flatMap(i -> check(subject, key, i, ranges.get(i)));
  }

  private static Stream<Finding> check(
      ValidationSubject subject, String key, int i, IpamConfig range) {
    if (range.subnet().isEmpty()) {
      return Stream.empty(); // the engine chooses one
    }
    Optional<IpRange> subnet = IpRange.parse(range.subnet());
    if (subnet.isEmpty()) {
      return Stream.of(
          subject
              .at("networks", key, "ipam", "config", i, "subnet")
              .report(ValidateMessage.SUBNET_NOT_CIDR, range.subnet()));
    }
    Stream<Finding> gateway =
        range.gateway().stream()
            .filter(address -> !lies(IpAddress.parse(address).map(IpRange::of), subnet.get()))
            .map(
                address ->
                    subject
                        .at("networks", key, "ipam", "config", i, "gateway")
                        .report(
                            ValidateMessage.ADDRESS_OUTSIDE_SUBNET,
                            "gateway",
                            address,
                            range.subnet()));
    Stream<Finding> part =
        range.ipRange().stream()
            .filter(text -> !lies(IpRange.parse(text), subnet.get()))
            .map(
                text ->
                    subject
                        .at("networks", key, "ipam", "config", i, "ip_range")
                        .report(
                            ValidateMessage.ADDRESS_OUTSIDE_SUBNET,
                            "ip_range",
                            text,
                            range.subnet()));
    return Stream.concat(gateway, part);
  }

  private static boolean lies(Optional<IpRange> inner, IpRange outer) {
    return inner.filter(outer::contains).isPresent();
  }

  /** Returns the network's key in the Compose file, which is the last part of a mapped id. */
  private static String key(ValidationSubject subject, NetworkDefinition network) {
    String last = network.id().substring(network.id().lastIndexOf('/') + 1);
    return subject.at("networks", last).isWritten() ? last : network.name();
  }
}
