// Two accounts: one for exhibits, which are never written over, one for the queues and the host's own bookkeeping.
param name string
param location string
param principalId string
param subnetId string
param blobZoneId string
param queueZoneId string
param workspaceId string

var queueNames = ['read-exhibit', 'read-exhibit-poison', 'compute-case', 'compute-case-poison']
var closed = {
  allowBlobPublicAccess: false
  allowSharedKeyAccess: false
  allowCrossTenantReplication: false
  defaultToOAuthAuthentication: true
  minimumTlsVersion: 'TLS1_2'
  publicNetworkAccess: 'Disabled'
  supportsHttpsTrafficOnly: true
  networkAcls: { bypass: 'None', defaultAction: 'Deny' }
  encryption: {
    keySource: 'Microsoft.Storage'
    requireInfrastructureEncryption: true
    services: { blob: { enabled: true, keyType: 'Account' }, queue: { enabled: true, keyType: 'Account' } }
  }
}

resource exhibits 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${toLower(name)}ex${uniqueString(resourceGroup().id)}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: closed
}

resource exhibitBlobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: exhibits
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: { enabled: true }
    deleteRetentionPolicy: { enabled: true, days: 90 }
    containerDeleteRetentionPolicy: { enabled: true, days: 90 }
  }
}

resource exhibitContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: exhibitBlobs
  name: 'exhibits'
  properties: { publicAccess: 'None' }
}

resource uploadContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: exhibitBlobs
  name: 'uploads'
  properties: { publicAccess: 'None' }
}

// Checkpoints of the custody log stand outside the database that holds the log, and cannot be taken back.
resource checkpointContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: exhibitBlobs
  name: 'checkpoints'
  properties: { publicAccess: 'None', immutableStorageWithVersioning: { enabled: true } }
}

resource work 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${toLower(name)}wk${uniqueString(resourceGroup().id)}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: closed
}

resource workQueues 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: work
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [for queue in queueNames: {
  parent: workQueues
  name: queue
}]

// What the Functions host asks of its own account: blobs for its locks, queues for the triggers.
var hostRoles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
}
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource workRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in items(hostRoles): {
  scope: work
  name: guid(work.id, principalId, role.value)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
  }
}]

resource exhibitRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: exhibits
  name: guid(exhibits.id, principalId, blobContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
  }
}

module exhibitEndpoint 'private-endpoint.bicep' = {
  params: {
    name: '${name}-exhibits', location: location, subnetId: subnetId, zoneId: blobZoneId
    serviceId: exhibits.id, part: 'blob'
  }
}

module workBlobEndpoint 'private-endpoint.bicep' = {
  params: {
    name: '${name}-work', location: location, subnetId: subnetId, zoneId: blobZoneId, serviceId: work.id, part: 'blob'
  }
}

module workQueueEndpoint 'private-endpoint.bicep' = {
  params: {
    name: '${name}-work', location: location, subnetId: subnetId, zoneId: queueZoneId, serviceId: work.id, part: 'queue'
  }
}

// Who read and wrote which blob: the names of blobs are codes and digests.
resource reads 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: exhibitBlobs
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

output workAccountName string = work.name
output checkpointsAddress string = '${exhibits.properties.primaryEndpoints.blob}${checkpointContainer.name}'
output exhibitsEndpoint string = exhibits.properties.primaryEndpoints.blob
