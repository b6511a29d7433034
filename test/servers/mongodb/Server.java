import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Speaks the MongoDB protocol from memory on a free port of 127.0.0.1 and prints the port. Ends when its standard
 * input does, so that it never outlives the tests. Arguments: wire version and major version, by default 13 and 5.
 */
public class Server {
  record Version(int wire, int major) implements MongoVersion {
    public List<Integer> getVersionArray() {
      return List.of(major, 0, 0);
    }

    public int getWireVersion() {
      return wire;
    }
  }

  public static void main(String[] args) throws Exception {
    int wire = args.length > 0 ? Integer.parseInt(args[0]) : 13;
    int major = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    H2Backend backend = H2Backend.inMemory();
    backend.version(new Version(wire, major));
    MongoServer server = new MongoServer(backend);
    server.bind("127.0.0.1", 0);
    InetSocketAddress address = server.getLocalAddress();
    System.out.println(address.getPort());
    while (System.in.read() != -1) {
      // Only the end matters.
    }
    server.shutdownNow();
    System.exit(0);
  }
}
