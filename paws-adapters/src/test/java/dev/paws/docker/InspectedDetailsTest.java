package dev.paws.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.EngineInfo;
import dev.paws.core.engine.Observed;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.engine.ObservedContainer.FixedAddresses;
import dev.paws.core.engine.inspect.ContainerDetails;
import dev.paws.core.engine.inspect.HostConfig;
import dev.paws.core.engine.inspect.Mount;
import dev.paws.core.engine.inspect.NetworkConfig.PublishedPort;
import dev.paws.core.engine.inspect.ProcessConfig;
import dev.paws.core.engine.inspect.RestartPolicy;
import dev.paws.core.engine.inspect.RuntimeConfig;
import dev.paws.core.engine.spec.ResourceSpec.Ulimit;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.report.ObservedReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From an engine's inspection to what the container was configured with, and back. */
class InspectedDetailsTest {
  private static final String FULL =
      """
      {"Id":"abc","Name":"/web-1","Image":"sha256:1","RestartCount":2,
       "State":{"Status":"running","Pid":7,"ExitCode":3,"OOMKilled":true,"Error":"no",
         "StartedAt":"2026-01-02T03:04:05.678901234Z","FinishedAt":"2026-01-01T00:00:00Z",
         "Health":{"Status":"unhealthy","FailingStreak":3,"Log":[{"ExitCode":1,"Output":"new"}]}},
       "Config":{"Image":"web:1","Hostname":"h","Domainname":"d","User":"33:34","Tty":false,
         "OpenStdin":true,"Env":["B=2 =x","A="],"Entrypoint":["sh","-c"],"Cmd":["sleep 1"],
         "WorkingDir":"/var/tmp","Labels":{"a":"b"},"StopSignal":"SIGUSR1","StopTimeout":0,
         "Healthcheck":{"Test":["CMD","true"],"Interval":10,"Timeout":0,"Retries":4,
           "StartPeriod":30,"StartInterval":5}},
       "HostConfig":{"NetworkMode":"n","RestartPolicy":{"Name":"on-failure","MaximumRetryCount":3},
         "PortBindings":{"80/tcp":[{"HostIp":"","HostPort":"8080"},{"HostIp":"::","HostPort":""}],
           "53/udp":null},
         "LogConfig":{"Type":"local","Config":{"max-size":"1m"}},
         "NanoCpus":500000000,"CpuShares":1,"CpuPeriod":2,"CpuQuota":3,"CpuRealtimePeriod":4,
         "CpuRealtimeRuntime":5,"CpuCount":6,"CpuPercent":7,"CpusetCpus":"0-1","Memory":8,
         "MemoryReservation":9,"MemorySwappiness":0,"OomKillDisable":false,"OomScoreAdj":-10,
         "ShmSize":11,"PidsLimit":-1,"Ulimits":[{"Name":"nofile","Soft":0,"Hard":-1}],
         "Privileged":true,"ReadonlyRootfs":true,"CapAdd":["NET_ADMIN"],"CapDrop":["ALL"],
         "SecurityOpt":["label=disable"],"GroupAdd":["77"],"DeviceCgroupRules":["c 1:3 r"],
         "IpcMode":"shareable","PidMode":"host","UTSMode":"host","UsernsMode":"host",
         "CgroupnsMode":"private","CgroupParent":"/p","Runtime":"runc","Isolation":"default",
         "Init":false,"Sysctls":{"net.core.somaxconn":"511"},"StorageOpt":{"size":"1G"},
         "Devices":[{"PathOnHost":"/dev/a","PathInContainer":"/dev/b","CgroupPermissions":"rwm"}],
         "Dns":["1.1.1.1"],"DnsSearch":["x"],"DnsOptions":["ndots:1"],"ExtraHosts":["far:10.0.0.1"],
         "Mounts":[{"Type":"tmpfs","Target":"/t","TmpfsOptions":{"SizeBytes":64,"Mode":1023}}],
         "Tmpfs":{"/run":"size=64m"}},
       "Mounts":[{"Type":"volume","Name":"v","Source":"/var/v","Destination":"/data","RW":true},
         {"Type":"bind","Source":"/x","Destination":"/y","RW":false,"Propagation":"rslave"},
         {"Type":"tmpfs","Destination":"/t","RW":true}],
       "NetworkSettings":{"Ports":{"80/tcp":[{"HostIp":"::","HostPort":"8080"}]},
         "Networks":{"n":{"NetworkID":"1","IPAddress":"10.0.0.2","Aliases":["w"],
           "IPAMConfig":{"IPv4Address":"10.0.0.2","IPv6Address":"fd::2",
             "LinkLocalIPs":["169.254.1.1"]}}}}}
      """;

  @Test
  void what_runs_in_a_container_is_read() throws IOException {
    ContainerDetails details = container(FULL).details();
    ProcessConfig process = details.config().process();

    assertThat(process.entrypoint()).containsExactly("sh", "-c");
    assertThat(process.command()).containsExactly("sleep 1");
    assertThat(process.environment()).containsExactly("B=2 =x", "A=");
    assertThat(process.stopSignal()).isEqualTo("SIGUSR1");
    assertThat(process.healthCheck().orElseThrow().interval()).contains(Duration.ofNanos(10));
    assertThat(process.healthCheck().orElseThrow().timeout()).contains(Duration.ZERO);
    assertThat(details.config().tty()).contains(false);
    assertThat(details.config().stopTimeout()).contains(Duration.ZERO);
  }

  @Test
  void how_a_container_runs_on_its_host_is_read() throws IOException {
    HostConfig host = container(FULL).details().host();

    assertThat(host.restart()).isEqualTo(new RestartPolicy("on-failure", 3));
    assertThat(host.limits().cpu().realtimePeriod()).isEqualTo(4);
    assertThat(host.limits().memory().swappiness()).contains(0L);
    assertThat(host.limits().memory().oomKillDisable()).contains(false);
    assertThat(host.limits().ulimits()).containsEntry("nofile", new Ulimit(0, -1));
    assertThat(host.network().ports())
        .containsExactly(
            new PublishedPort("80/tcp", "", "8080"), new PublishedPort("80/tcp", "::", ""));
    assertThat(host.namespaces().hasOwnProcesses()).isFalse();
    assertThat(host.runtime().devices())
        .containsExactly(new RuntimeConfig.Device("/dev/a", "/dev/b", "rwm"));
    assertThat(host.tmpfs()).containsEntry("/run", "size=64m");
  }

  @Test
  void mounts_have_the_options_that_were_asked_for_and_networks_the_addresses() throws IOException {
    ObservedContainer container = container(FULL);

    assertThat(container.details().mounts())
        .containsExactly(
            new Mount("volume", "v", "/var/v", "/data", true, "", Mount.TmpfsOptions.NONE),
            new Mount("bind", "", "/x", "/y", false, "rslave", Mount.TmpfsOptions.NONE),
            new Mount("tmpfs", "", "", "/t", true, "", new Mount.TmpfsOptions(64, 1023)));
    assertThat(container.endpoints().get(0).fixed())
        .isEqualTo(new FixedAddresses("10.0.0.2", "fd::2", List.of("169.254.1.1")));
  }

  @Test
  void a_volume_has_its_name_from_who_created_the_container_or_from_the_engine()
      throws IOException {
    String given =
        """
        {"Id":"c","Name":"/c","State":{},"Config":{},"HostConfig":{
         "Binds":["bound:/b:rw,z","plain:/p","listed:/l:rw,rprivate,nosuid,nodev,rbind","/x:/y"],
         "Mounts":[{"Type":"volume","Source":"asked","Target":"/a"},
           {"Type":"volume","Target":"/o"}]},
         "Mounts":[{"Type":"volume","Name":"bound","Destination":"/b"},
           {"Type":"volume","Name":"plain","Destination":"/p"},
           {"Type":"volume","Name":"listed","Destination":"/l"},
           {"Type":"volume","Name":"asked","Destination":"/a"},
           {"Type":"volume","Name":"own","Destination":"/o"},
           {"Type":"bind","Source":"/x","Destination":"/y"}]}
        """;

    assertThat(container(given).details().mounts())
        .filteredOn(Mount::named)
        .extracting(Mount::name)
        .containsExactly("bound", "plain", "asked");
  }

  @Test
  void what_the_engine_leaves_out_or_has_as_null_is_not_set() throws IOException {
    assertThat(container("{\"Id\":\"a\"}").details()).isEqualTo(ContainerDetails.NONE);
    assertThat(
            container(
                    """
                    {"Config":{"Cmd":null,"Tty":null,"StopTimeout":null,"Healthcheck":null},
                     "HostConfig":{"MemorySwappiness":null,"OomKillDisable":null,"Init":null,
                       "PortBindings":null,"Ulimits":null},"Mounts":null}
                    """)
                .details())
        .isEqualTo(ContainerDetails.NONE);
  }

  @Test
  void the_report_of_what_was_observed_reads_back_as_the_same_container() throws IOException {
    ObservedContainer container = container(FULL);
    Map<String, ?> report =
        ObservedReport.of(
            "local",
            "p",
            new EngineInfo(
                EngineInfo.Kind.DOCKER,
                "20.10",
                "1.41",
                "1.12",
                "linux",
                "x86_64",
                1,
                1L,
                "/",
                "unix:///x",
                true,
                false,
                true,
                Set.of()),
            new ObservedReport.Capture(Instant.EPOCH, "build"),
            new Observed(List.of(container), List.of(), List.of()));
    JsonObject written = JsonObject.list(report.get("containers")).get(0).object("details");

    assertThat(Inspected.container(written)).isEqualTo(container);
    assertThat(written.object("Config").has("Healthcheck")).isTrue();
  }

  @Test
  void an_image_has_the_process_of_its_containers() throws IOException {
    ProcessConfig process =
        Inspected.image(JsonReader.object("{\"Config\":{\"Cmd\":[\"a\"],\"User\":\"u\"}}"))
            .process();

    assertThat(process.command()).containsExactly("a");
    assertThat(process.user()).isEqualTo("u");
    assertThat(process.healthCheck()).isEqualTo(Optional.empty());
  }

  private static ObservedContainer container(String json) throws IOException {
    return Inspected.container(JsonReader.object(json));
  }
}
