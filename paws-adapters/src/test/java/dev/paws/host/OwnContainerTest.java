package dev.paws.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnContainerTest {
  private static final String ID = "0123456789abcdef".repeat(4);

  @TempDir Path root;

  private OwnContainer container(String marker, String file, String text) throws IOException {
    for (String name : new String[] {marker, file}) {
      Files.createDirectories(root.resolve(name).getParent());
    }
    Files.writeString(root.resolve(marker), "");
    Files.writeString(root.resolve(file), text);
    return new OwnContainer(root);
  }

  @Test
  void the_id_is_in_the_mounts_or_the_control_group() throws IOException {
    String mount = "9 8 254:1 /var/lib/docker/containers/" + ID + "/hostname /etc/hostname rw\n";
    assertThat(container(".dockerenv", "proc/self/mountinfo", mount).id()).contains(ID);
    Files.delete(root.resolve("proc/self/mountinfo"));
    assertThat(container(".dockerenv", "proc/self/cgroup", "0::/docker/" + ID + "\n").id())
        .contains(ID);
    assertThat(
            container("run/.containerenv", "proc/self/cgroup", "0::/libpod-" + ID + ".scope\n")
                .id())
        .contains(ID);
  }

  @Test
  void a_machine_without_the_mark_of_a_container_is_none() throws IOException {
    Files.createDirectories(root.resolve("proc/self"));
    Files.writeString(
        root.resolve("proc/self/mountinfo"), "1 /var/lib/docker/containers/" + ID + "/x\n");
    assertThat(new OwnContainer(root).id()).isEmpty();
    assertThat(new OwnContainer(root).gateway()).isEmpty();
  }

  @Test
  void the_gateway_is_the_router_of_the_default_route() throws IOException {
    String routes =
        "Iface\tDestination\tGateway\tFlags\n"
            + "eth0\t000011AC\t00000000\t0001\n"
            + "eth0\t00000000\t010011AC\t0003\n";
    assertThat(container(".dockerenv", "proc/net/route", routes).gateway()).contains("172.17.0.1");
  }
}
