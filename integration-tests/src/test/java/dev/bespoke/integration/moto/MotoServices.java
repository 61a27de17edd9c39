package dev.bespoke.integration.moto;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import java.util.List;
import java.util.Objects;

/** A call of every service that moto 5.2 serves and the bundle has. */
final class MotoServices {
  /**
   * The calls. A mark says that moto refuses: it serves nothing of the service that can be asked
   * for before something was made. CBOR it does not serve: see {@link CborLiveTest}.
   */
  static final List<MotoCall> CALLS =
      MotoCall.parse(
          """
          account GetAlternateContact alternateContactType=BILLING !
          acm-pca ListCertificateAuthorities
          acm GetAccountConfiguration
          amp ListWorkspaces
          apigateway GetAccount
          apigatewaymanagementapi GetConnection connectionId=x
          apigatewayv2 GetApis
          appconfig GetApplication applicationId=x !
          application-autoscaling DescribeScalableTargets serviceNamespace=ecs
          appmesh ListMeshes
          appsync ListGraphqlApis
          athena ListNamedQueries
          autoscaling DescribeAutoScalingGroups
          backup ListBackupPlans
          batch DescribeJobQueues
          bedrock-agent ListAgents
          bedrock-runtime InvokeModel modelId=x body={}
          bedrock ListCustomModels
          budgets DescribeBudgets accountId=123456789012
          ce DescribeCostCategoryDefinition costCategoryArn=x !
          clouddirectory ListDevelopmentSchemaArns
          cloudformation DescribeStacks
          cloudfront ListPublicKeys
          cloudhsmv2 GetResourcePolicy
          cloudtrail ListTrails
          cloudwatch ListMetrics
          cloudwatch:query ListMetrics
          codebuild ListBuilds
          codecommit GetRepository repositoryName=x !
          codedeploy ListApplications
          codepipeline ListPipelines
          cognito-identity ListIdentityPools maxResults=10
          cognito-idp ListUserPools maxResults=10
          comprehend ListEndpoints
          config DescribeConfigurationRecorders
          connect ListInstances
          connectcampaigns ListCampaigns
          databrew ListRulesets
          datapipeline ListPipelines
          datasync ListLocations
          dax DescribeClusters
          directconnect DescribeConnections
          dms DescribeReplicationInstances
          docdb DescribeDBClusters
          ds GetDirectoryLimits
          dynamodb DescribeLimits
          dynamodbstreams ListStreams
          ebs ListSnapshotBlocks snapshotId=snap-1 !
          ec2-instance-connect SendSSHPublicKey instanceId=i-1 instanceOSUser=u sshPublicKey=k
          ec2 DescribeRegions
          ecr DescribeRepositories
          ecs ListClusters
          efs DescribeFileSystems
          eks ListClusters
          elasticache DescribeCacheSubnetGroups
          elasticbeanstalk ListAvailableSolutionStacks
          elb DescribeLoadBalancers
          elbv2 DescribeLoadBalancers
          emr-containers ListVirtualClusters
          emr-serverless ListApplications
          emr ListClusters
          es ListDomainNames
          events ListEventBuses
          firehose ListDeliveryStreams
          fis ListExperimentTemplates !
          forecast ListDatasetGroups
          fsx DescribeFileSystems
          glacier ListVaults accountId=-
          glue GetDatabases
          greengrass ListCoreDefinitions
          guardduty ListDetectors
          iam ListUsers
          identitystore ListUsers identityStoreId=d-1234567890
          inspector2 DescribeOrganizationConfiguration
          iot-data ListNamedShadowsForThing thingName=x !
          iot ListThings
          ivs ListChannels
          kafka ListClusters
          kinesis-video-archived-media GetHLSStreamingSessionURL streamName=x !
          kinesis ListStreams
          kinesisanalyticsv2 ListApplications
          kinesisvideo ListStreams
          kms ListKeys
          lakeformation ListLFTags
          lambda ListFunctions
          lexv2-models ListBots
          logs DescribeLogGroups
          macie2 ListInvitations
          managedblockchain ListNetworks
          mediaconnect ListFlows
          medialive ListInputs
          mediapackage ListChannels
          mediapackagev2 ListChannelGroups
          mediastore-data ListItems
          mediastore ListContainers
          memorydb DescribeSubnetGroups
          meteringmarketplace BatchMeterUsage productCode=x usageRecords=[]
          mq ListBrokers
          neptune DescribeDBClusters
          network-firewall ListFirewalls
          networkmanager DescribeGlobalNetworks
          opensearch ListDomainNames
          opensearchserverless ListCollections
          organizations ListAWSServiceAccessForOrganization
          osis ListPipelines
          panorama ListNodes
          personalize ListSchemas
          pinpoint GetApps
          pipes ListPipes
          polly DescribeVoices
          quicksight ListUsers awsAccountId=123456789012 namespace=default
          ram ListResourceTypes
          rds-data ExecuteStatement resourceArn=x secretArn=x sql=x
          rds DescribeDBInstances
          redshift-data DescribeStatement id=x !
          redshift DescribeTags
          rekognition GetFaceSearch jobId=x
          resiliencehub ListApps
          resource-groups ListGroups
          resourcegroupstaggingapi GetTagKeys
          route53 ListHostedZones
          route53domains ListDomains
          route53resolver ListResolverEndpoints
          s3 ListBuckets
          s3control ListAccessPoints accountId=123456789012
          sagemaker-metrics BatchPutMetrics trialComponentName=x metricData=[]
          sagemaker-runtime InvokeEndpoint endpointName=x body={}
          sagemaker ListEndpointConfigs
          scheduler ListScheduleGroups
          sdb ListDomains
          secretsmanager GetRandomPassword
          securityhub ListMembers
          service-quotas ListServiceQuotas serviceCode=vpc !
          servicecatalog-appregistry GetConfiguration
          servicecatalog ListPortfolios
          servicediscovery ListNamespaces
          ses ListIdentities
          sesv2 ListEmailIdentities
          shield ListProtections
          signer ListSigningPlatforms
          sns GetSMSAttributes
          sqs ListQueues
          ssm DescribeParameters
          sso-admin ListInstances
          stepfunctions ListActivities
          sts GetCallerIdentity
          support DescribeCases
          swf ListDomains registrationStatus=REGISTERED
          synthetics DescribeCanaries
          textract GetDocumentTextDetection jobId=x !
          timestream-influxdb ListDbParameterGroups
          timestream-query DescribeEndpoints
          timestream-write DescribeEndpoints
          transcribe ListMedicalVocabularies
          transfer ListConnectors
          vpc-lattice ListServices
          wafv2 ListWebACLs scope=REGIONAL
          workspaces-web ListBrowserSettings
          workspaces DescribeWorkspaceImages
          xray BatchGetTraces traceIds=[]
          """);

  private MotoServices() {}

  /** Whether the call's request has no body: all members stand in its head. */
  static boolean hasNoBody(MotoCall call) {
    ServiceDefinition service = Objects.requireNonNull(DefinitionBundle.open(call.service()));
    OperationDefinition operation = Objects.requireNonNull(service.operation(call.operation()));
    if (!service.metadata().protocols().get(0).startsWith("rest-")) {
      return false;
    }
    return operation.input() == null
        || ((StructureDefinition) service.shape(operation.input()))
            .members().stream().allMatch(member -> member.location() != null);
  }
}
