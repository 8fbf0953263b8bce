// The function app in a container of its own plan: PDF wants system libraries and fonts, which the image brings.
param name string
param location string
param image string
param registryName string
param identityName string
param subnetId string
param workAccountName string
param exhibitsEndpoint string
param checkpointsAddress string
param databaseServer string
param identitiesKeyUri string
param checkpointsKeyUri string
param packagesKeyUri string
param insightsName string
param signInAuthority string
param signInAudience string
param timeZone string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registryName)) {
  name: empty(registryName) ? 'none' : registryName
}

var pull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registryName)) {
  scope: registry
  name: guid(registryName, identity.id, pull)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', pull)
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'elastic'
  sku: { name: 'EP2', tier: 'ElasticPremium' }
  properties: { reserved: true, maximumElasticWorkerCount: 10 }
}

// Each connection is named by an address; the right to it is the identity's.
var connection = 'Server=tcp:${databaseServer},1433;Authentication=Active Directory Managed Identity;User Id=${identity.properties.clientId};Encrypt=Strict'

var settings = {
  AzureWebJobsStorage__accountName: workAccountName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'custom'
  WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'false'
  WEBSITES_PORT: '8080'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identity.properties.clientId}'
  AZURE_CLIENT_ID: identity.properties.clientId
  RESTITUTION_SQLSERVER: '${connection};Database=cases'
  RESTITUTION_IDENTITIES_SQLSERVER: '${connection};Database=identities'
  RESTITUTION_BLOBS: exhibitsEndpoint
  RESTITUTION_QUEUES: 'https://${workAccountName}.queue.${environment().suffixes.storage}'
  RESTITUTION_IDENTITIES_KEY: identitiesKeyUri
  RESTITUTION_CHECKPOINTS: checkpointsAddress
  RESTITUTION_CHECKPOINTS_KEY: checkpointsKeyUri
  RESTITUTION_SHARING_KEY: packagesKeyUri
  RESTITUTION_AUTHORITY: signInAuthority
  RESTITUTION_AUDIENCE: signInAudience
  RESTITUTION_TIME_ZONE: timeZone
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: '${toLower(name)}-${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'functionapp,linux,container'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  dependsOn: [mayPull]
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientCertEnabled: false
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: subnetId
    vnetRouteAllEnabled: true
    vnetImagePullEnabled: true
    siteConfig: {
      linuxFxVersion: 'DOCKER|${image}'
      acrUseManagedIdentityCreds: !empty(registryName)
      acrUserManagedIdentityID: empty(registryName) ? '' : identity.properties.clientId
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      remoteDebuggingEnabled: false
      functionsRuntimeScaleMonitoringEnabled: true
      minimumElasticInstanceCount: 1
      healthCheckPath: '/api/health'
      cors: { allowedOrigins: [], supportCredentials: false }
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: settings
}

// Nobody deploys by a password.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

output hostName string = app.properties.defaultHostName
