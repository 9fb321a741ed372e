import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonConfigurationKeysPublic;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/**
 * A YARN of one resource manager and two node managers in this process, over an HDFS, with a folder
 * copied into it. Writes the settings of its clients to a folder, which can be HADOOP_CONF_DIR when
 * it holds the file {@code ready}, and ends with its standard input.
 *
 * <p>Command: {@code java -cp ... SmallYarn.java DATA_DIR CONF_DIR LOCAL_FOLDER REMOTE_FOLDER}
 */
final class SmallYarn {
  private SmallYarn() {}

  public static void main(String[] arguments) throws IOException {
    Path settings = Path.of(arguments[1]);
    YarnConfiguration configuration = new YarnConfiguration();
    configuration.set("dfs.permissions.enabled", "false");
    configuration.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 256);
    configuration.setInt(YarnConfiguration.NM_PMEM_MB, 4096);
    configuration.setInt(YarnConfiguration.NM_VCORES, 2);
    configuration.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
    // A disk that is nearly full, as on many workstations, is no broken node.
    configuration.setFloat(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, 100);
    try (MiniDFSCluster hdfs =
            new MiniDFSCluster.Builder(configuration, new File(arguments[0], "hdfs"))
                .numDataNodes(1)
                .build();
        MiniYARNCluster yarn = new MiniYARNCluster("small", 2, 1, 1)) {
      hdfs.waitActive();
      FileSystem files = hdfs.getFileSystem();
      org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(arguments[3]);
      files.mkdirs(remote.getParent());
      files.copyFromLocalFile(new org.apache.hadoop.fs.Path(arguments[2]), remote);
      configuration.set(
          CommonConfigurationKeysPublic.FS_DEFAULT_NAME_KEY, files.getUri().toString());
      yarn.init(configuration);
      yarn.start();

      Files.createDirectories(settings);
      try (OutputStream core = new FileOutputStream(settings.resolve("core-site.xml").toFile());
          OutputStream site = new FileOutputStream(settings.resolve("yarn-site.xml").toFile())) {
        Configuration address = new Configuration(false);
        address.set(CommonConfigurationKeysPublic.FS_DEFAULT_NAME_KEY, files.getUri().toString());
        address.writeXml(core);
        yarn.getConfig().writeXml(site);
      }

      Files.createFile(settings.resolve("ready"));
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }
}
