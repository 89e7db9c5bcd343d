package dev.plumbline.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.spec.json.Json;
import dev.plumbline.spec.runtime.Process;
import dev.plumbline.spec.runtime.RuntimeConfig;
import dev.plumbline.spec.runtime.linux.Linux;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with processes and namespaces although their schema allows it. */
class ProcessRulesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'cwd':'/','args':[]|process.args: names no program",
        "'cwd':'bin','args':['/p']|process.cwd: is not absolute: bin",
        "'cwd':'/','args':['/p'],'oomScoreAdj':1001|process.oomScoreAdj: is not a number from -1000 to 1000: 1001",
        "'cwd':'/','args':['/p'],'scheduler':{'policy':'SCHED_ISO'}|process.scheduler.policy: is none of SCHED_BATCH,",
        "'cwd':'/','args':['/p'],'ioPriority':{'class':'IOPRIO_CLASS_BE','priority':8}"
            + "|process.ioPriority.priority: is not a number from 0 to 7: 8",
        "'cwd':'/','args':['/p'],'execCPUAffinity':{'final':'1-'}|process.execCPUAffinity.final: \"1-\": no list such as",
        "'cwd':'/','args':['/p'],'execCPUAffinity':{'initial':'3-1'}|process.execCPUAffinity.initial: \"3-1\": 3-1 runs",
        "'cwd':'/','args':['/p'],'execCPUAffinity':{'initial':'9000'}|process.execCPUAffinity.initial: \"9000\": 9000 is",
        "'cwd':'/','args':['/p'],'rlimits':[{'type':'RLIMIT_CORE','soft':0,'hard':0},"
            + "{'type':'RLIMIT_CORE','soft':0,'hard':0}]|process.rlimits[1]: is the second of type",
      })
  void processIsFoundWrong(String properties, String problem) throws IOException {
    var json = "{" + properties + "}";
    List<String> problems = new ArrayList<>();
    var field = new Field("config.json", "process", problems);
    ProcessRules.check(field, read(json, Process.class));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith("config.json: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'namespaces':[{'type':'pid','path':'ns'}]|linux.namespaces[0].path: is not absolute: ns",
        "'namespaces':[{'type':'pid'},{'type':'pid','path':'/x'}]"
            + "|linux.namespaces[1]: is the second of type pid",
        "'timeOffsets':{'boottime':{'secs':1}}|linux.timeOffsets: need a new time namespace",
        "'namespaces':[{'type':'time'}],'timeOffsets':{'realtime':{'secs':1}}"
            + "|linux.timeOffsets: is none of boottime, monotonic: realtime",
        "'uidMappings':[{'containerID':0,'hostID':1,'size':1}]"
            + "|linux.uidMappings: need a user namespace",
      })
  void namespacesAreFoundWrong(String properties, String problem) throws IOException {
    List<String> problems = new ArrayList<>();
    var field = new Field("config.json", "linux", problems);
    NamespaceRules.check(field, read("{" + properties + "}", Linux.class));
    assertThat(problems).containsExactly("config.json: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "vm.swappiness|linux.sysctl[\"vm.swappiness\"]: belongs to no namespace",
        "kernel.hostname|linux.sysctl[\"kernel.hostname\"]: the property hostname sets it",
        "net.ipv4.ip_forward|linux.sysctl[\"net.ipv4.ip_forward\"]: needs a namespace of type",
        "net/../kernel/panic|linux.sysctl[\"net/../kernel/panic\"]: \"net/../kernel/panic\" is no",
        "fs.mqueue.msg_max|linux.sysctl[\"fs.mqueue.msg_max\"]: needs a namespace of type ipc",
      })
  void parameterOfAnotherIsFoundWrong(String name, String problem) throws IOException {
    List<String> problems = new ArrayList<>();
    var linux = read("{'sysctl':{'" + name + "':'1'}}", Linux.class);
    var field = new Field("config.json", "linux.sysctl", problems);
    SysctlRules.check(field, RuntimeConfig.of("1.3.0"), linux);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith("config.json: " + problem);
  }

  private static <T> T read(String json, Class<T> type) throws IOException {
    var bytes = json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return Json.read("config.json", bytes, type);
  }
}
