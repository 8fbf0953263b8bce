// The key that wraps the keys of identities, the one that signs checkpoints of the custody log, and the one that signs
// packages for other offices. They never leave the vault, and cannot be purged before their time.
param name string
param location string
param principalId string
param subnetId string
param zoneId string
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${toLower(name)}-${uniqueString(resourceGroup().id)}', 24)
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'premium' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'None', defaultAction: 'Deny' }
  }
}

resource identities 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'identities'
  properties: { kty: 'RSA-HSM', keySize: 3072, keyOps: ['wrapKey', 'unwrapKey'], attributes: { exportable: false } }
}

resource checkpoints 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'checkpoints'
  properties: { kty: 'EC-HSM', curveName: 'P-256', keyOps: ['sign', 'verify'], attributes: { exportable: false } }
}

resource packages 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: 'packages'
  properties: { kty: 'EC-HSM', curveName: 'P-256', keyOps: ['sign', 'verify'], attributes: { exportable: false } }
}

// May use these keys as they are meant, and may not change or delete any.
var cryptoUser = '12338af0-0e69-4776-bea7-57ae8d297424'
var encryptionUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'

resource mayWrap 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: identities
  name: guid(identities.id, principalId, encryptionUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', encryptionUser)
  }
}

resource maySign 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: checkpoints
  name: guid(checkpoints.id, principalId, cryptoUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoUser)
  }
}

resource maySignPackages 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: packages
  name: guid(packages.id, principalId, cryptoUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cryptoUser)
  }
}

resource uses 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

module endpoint 'private-endpoint.bicep' = {
  params: {
    name: '${name}-keys', location: location, subnetId: subnetId, zoneId: zoneId, serviceId: vault.id, part: 'vault'
  }
}

// With its version: another version is another key, and what it signs begins a container of its own.
output checkpointsKeyUri string = checkpoints.properties.keyUriWithVersion
// With its version too: another is another sender, whom recipients do not know.
output packagesKeyUri string = packages.properties.keyUriWithVersion
output identitiesKeyUri string = identities.properties.keyUri
