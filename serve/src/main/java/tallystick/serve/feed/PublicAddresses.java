package tallystick.serve.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Finds hosts by name, and refuses those of this machine and of private networks: a feed must not make us read what
/// only we can reach. It is asked at every connection, so neither a redirect nor a name that changes gets around it.
final class PublicAddresses implements DnsResolver {
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 0xc0;
    private static final int UNIQUE_LOCAL = 0xfc;

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : found) {
            if (!isPublic(address)) {
                throw new Refused(host);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean six = bytes.length == 16;
        boolean uniqueLocal = six && (bytes[0] & 0xfe) == UNIQUE_LOCAL;
        boolean translated =
                six && (isPrefix(bytes, 0x00, 0x64, 0xff, 0x9b) || isPrefix(bytes, 0x20, 0x02));
        boolean shared = !six && bytes[0] == SHARED_FIRST && (bytes[1] & SHARED_SECOND) == 64;
        boolean reserved = !six && ((bytes[0] & 0xff) >= 240 || bytes[0] == 0);
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || translated
                || shared
                || reserved);
    }

    private static boolean isPrefix(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Refused(String host) {
            super(host + " is an address of this machine or of a private network");
        }
    }
}
