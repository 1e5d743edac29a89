package dev.paws.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paws.core.preflight.HostNetwork;
import dev.paws.core.preflight.HostPort;
import dev.paws.core.preflight.PathState;
import dev.paws.core.preflight.PortHolder;
import dev.paws.core.preflight.PortState;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalHostTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final String OS = System.getProperty("os.name");

  private final LocalHost host = new LocalHost(OS);

  @TempDir Path folder;

  private static HostPort tcp(String address, int port) {
    return new HostPort(address, port, "tcp");
  }

  @Test
  void a_port_with_a_listener_is_taken_on_its_address_and_on_all() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, LOOPBACK)) {
      int port = listener.getLocalPort();

      assertThat(host.port(tcp("127.0.0.1", port))).isEqualTo(PortState.TAKEN);
      assertThat(host.port(tcp("0.0.0.0", port))).isEqualTo(PortState.TAKEN);
      assertThat(host.port(tcp("", port))).isEqualTo(PortState.TAKEN);
      assertThat(host.port(new HostPort("127.0.0.1", port, "udp"))).isEqualTo(PortState.FREE);
    }
  }

  @Test
  void a_port_is_free_once_its_listener_is_gone_even_while_connections_linger() throws IOException {
    int port;
    try (ServerSocket listener = new ServerSocket(0, 1, LOOPBACK);
        Socket client = new Socket(LOOPBACK, listener.getLocalPort());
        Socket server = listener.accept()) {
      port = listener.getLocalPort();
      server.shutdownOutput(); // the side that ends first keeps the connection lingering
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(host.port(tcp("127.0.0.1", port))).isEqualTo(PortState.FREE);
    assertThat(host.port(tcp("", port))).isEqualTo(PortState.FREE);
  }

  @Test
  void a_bound_datagram_port_is_taken() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
      HostPort port = new HostPort("", socket.getLocalPort(), "udp");

      assertThat(host.port(port)).isEqualTo(PortState.TAKEN);
    }
  }

  @Test
  void an_address_of_no_interface_is_told_apart() {
    assertThat(host.port(tcp("192.0.2.1", 18_080))).isEqualTo(PortState.NO_SUCH_ADDRESS);
  }

  @Test
  void what_cannot_be_tried_is_unknown() {
    assertThat(host.port(new HostPort("", 18_080, "sctp"))).isEqualTo(PortState.UNKNOWN);
    assertThat(host.port(tcp("some.host", 18_080))).isEqualTo(PortState.UNKNOWN);
  }

  @Test
  void the_holder_of_a_port_is_the_process_that_listens() throws IOException {
    assumeTrue(OS.startsWith("Linux"));
    try (ServerSocket listener = new ServerSocket(0, 1, LOOPBACK);
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0))) {
      long self = ProcessHandle.current().pid();

      assertThat(host.holder(tcp("127.0.0.1", listener.getLocalPort())))
          .contains(new PortHolder(self, "java"));
      assertThat(host.holder(new HostPort("", socket.getLocalPort(), "udp")))
          .contains(new PortHolder(self, "java"));
    }
  }

  @Test
  void lsof_names_process_and_command() {
    assertThat(Lsof.parse(List.of("p4711", "cnginx", "f6")))
        .contains(new PortHolder(4711, "nginx"));
    assertThat(Lsof.parse(List.of())).isEmpty();
  }

  @Test
  void paths_are_folders_files_or_missing() throws IOException {
    Path file = Files.createFile(folder.resolve("f"));

    assertThat(host.path(folder.toString())).isEqualTo(PathState.FOLDER);
    assertThat(host.path(file.toString())).isEqualTo(PathState.FILE);
    assertThat(host.path(folder.resolve("x").toString())).isEqualTo(PathState.MISSING);
    assertThat(host.path("\0")).isEqualTo(PathState.MISSING);
  }

  @Test
  void disk_space_is_told_of_folders_that_are_here() {
    assertThat(host.freeDisk(folder.toString()))
        .hasValueSatisfying(b -> assertThat(b).isPositive());
    assertThat(host.freeDisk(folder.resolve("x").toString())).isEmpty();
    assertThat(host.freeDisk("")).isEmpty();
  }

  @Test
  void available_memory_and_routes_come_from_proc() throws IOException {
    Files.writeString(folder.resolve("meminfo"), "MemTotal:  100 kB\nMemAvailable:      2048 kB\n");
    Files.createDirectory(folder.resolve("net"));
    Files.writeString(
        folder.resolve("net/route"),
        """
        Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
        eth0	00000000	010011AC	0003	0	0	0	00000000	0	0	0
        wg0	0000100A	0100000A	0003	0	0	0	0000FFFF	0	0	0
        eth0	000011AC	00000000	0001	0	0	0	0000FFFF	0	0	0
        """);
    LocalHost fake = new LocalHost("Linux", folder);

    assertThat(fake.availableMemory()).contains(2L << 20);
    assertThat(fake.networks()).contains(new HostNetwork("wg0", "10.16.0.0/16", false));
    assertThat(fake.networks()).extracting(HostNetwork::subnet).doesNotContain("0.0.0.0/0");
  }

  @Test
  void an_interfaces_network_is_its_address_cut_to_the_prefix() throws IOException {
    assertThat(HostNetworks.subnet(InetAddress.getByName("192.168.7.9"), 20))
        .contains("192.168.0.0/20");
    assertThat(HostNetworks.subnet(InetAddress.getByName("fd00:1:2:3::9"), 64))
        .contains("fd00:1:2:3:0:0:0:0/64");
    assertThat(HostNetworks.subnet(InetAddress.getByName("169.254.1.1"), 16)).isEmpty();
    assertThat(HostNetworks.subnet(InetAddress.getByName("10.0.0.1"), 32)).isEmpty();
  }
}
