package dev.bespoke.benchmarks.payload;

import java.nio.charset.StandardCharsets;

/** Responses of the services that speak the query protocols, whose answers are XML. */
public final class QueryPayloads {
  private QueryPayloads() {}

  /** What STS says to GetCallerIdentity. */
  public static byte[] identity() {
    return utf8(
        """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult>
            <Arn>arn:aws:iam::123456789012:user/Alice</Arn>
            <UserId>AIDACKCEVSQ6C2EXAMPLE</UserId>
            <Account>123456789012</Account>
          </GetCallerIdentityResult>
          <ResponseMetadata>
            <RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId>
          </ResponseMetadata>
        </GetCallerIdentityResponse>
        """);
  }

  /** So many instances of EC2, one to a reservation, each with its disk, network and tags. */
  public static byte[] instances(int count) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
                <requestId>8f7724cf-496f-496e-8fe3-example</requestId>
                <reservationSet>
            """);
    for (int i = 0; i < count; i++) {
      String id = "1234567890ab" + "0".repeat(5 - Integer.toString(i).length()) + i;
      xml.append(INSTANCE.replace("{id}", id).replace("{n}", Integer.toString(i % 250)));
    }
    return utf8(xml.append("    </reservationSet>\n</DescribeInstancesResponse>\n").toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final String INSTANCE =
      """
              <item>
                  <reservationId>r-{id}</reservationId>
                  <ownerId>123456789012</ownerId>
                  <groupSet/>
                  <instancesSet>
                      <item>
                          <instanceId>i-{id}</instanceId>
                          <imageId>ami-bff32ccc</imageId>
                          <instanceState>
                              <code>16</code>
                              <name>running</name>
                          </instanceState>
                          <privateDnsName>ip-192-168-1-{n}.eu-west-1.compute.internal</privateDnsName>
                          <dnsName>ec2-54-194-252-{n}.eu-west-1.compute.amazonaws.com</dnsName>
                          <reason/>
                          <keyName>my_keypair</keyName>
                          <amiLaunchIndex>0</amiLaunchIndex>
                          <productCodes/>
                          <instanceType>t2.micro</instanceType>
                          <launchTime>2026-05-08T16:46:19.000Z</launchTime>
                          <placement>
                              <availabilityZone>eu-west-1c</availabilityZone>
                              <groupName/>
                              <tenancy>default</tenancy>
                          </placement>
                          <monitoring>
                              <state>disabled</state>
                          </monitoring>
                          <subnetId>subnet-56f5f633</subnetId>
                          <vpcId>vpc-11112222</vpcId>
                          <privateIpAddress>192.168.1.{n}</privateIpAddress>
                          <ipAddress>54.194.252.{n}</ipAddress>
                          <sourceDestCheck>true</sourceDestCheck>
                          <groupSet>
                              <item>
                                  <groupId>sg-e4076980</groupId>
                                  <groupName>SecurityGroup1</groupName>
                              </item>
                          </groupSet>
                          <architecture>x86_64</architecture>
                          <rootDeviceType>ebs</rootDeviceType>
                          <rootDeviceName>/dev/xvda</rootDeviceName>
                          <blockDeviceMapping>
                              <item>
                                  <deviceName>/dev/xvda</deviceName>
                                  <ebs>
                                      <volumeId>vol-{id}</volumeId>
                                      <status>attached</status>
                                      <attachTime>2026-12-22T10:44:09.000Z</attachTime>
                                      <deleteOnTermination>true</deleteOnTermination>
                                  </ebs>
                              </item>
                          </blockDeviceMapping>
                          <virtualizationType>hvm</virtualizationType>
                          <clientToken>xMcwG14507{n}example</clientToken>
                          <tagSet>
                              <item>
                                  <key>Name</key>
                                  <value>Server_{n}</value>
                              </item>
                              <item>
                                  <key>Stage</key>
                                  <value>production</value>
                              </item>
                          </tagSet>
                          <hypervisor>xen</hypervisor>
                          <networkInterfaceSet>
                              <item>
                                  <networkInterfaceId>eni-{id}</networkInterfaceId>
                                  <subnetId>subnet-56f5f633</subnetId>
                                  <vpcId>vpc-11112222</vpcId>
                                  <description>Primary network interface</description>
                                  <ownerId>123456789012</ownerId>
                                  <status>in-use</status>
                                  <macAddress>02:dd:2c:5e:01:69</macAddress>
                                  <privateIpAddress>192.168.1.{n}</privateIpAddress>
                                  <sourceDestCheck>true</sourceDestCheck>
                                  <groupSet>
                                      <item>
                                          <groupId>sg-e4076980</groupId>
                                          <groupName>SecurityGroup1</groupName>
                                      </item>
                                  </groupSet>
                                  <attachment>
                                      <attachmentId>eni-attach-{id}</attachmentId>
                                      <deviceIndex>0</deviceIndex>
                                      <status>attached</status>
                                      <attachTime>2026-05-08T16:46:19.000Z</attachTime>
                                      <deleteOnTermination>true</deleteOnTermination>
                                  </attachment>
                                  <privateIpAddressesSet>
                                      <item>
                                          <privateIpAddress>192.168.1.{n}</privateIpAddress>
                                          <primary>true</primary>
                                      </item>
                                  </privateIpAddressesSet>
                              </item>
                          </networkInterfaceSet>
                          <ebsOptimized>false</ebsOptimized>
                          <cpuOptions>
                              <coreCount>1</coreCount>
                              <threadsPerCore>1</threadsPerCore>
                          </cpuOptions>
                          <enaSupport>true</enaSupport>
                      </item>
                  </instancesSet>
              </item>
      """;
}
