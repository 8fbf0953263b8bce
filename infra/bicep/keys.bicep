// The key that wraps the keys of identities. It never leaves the vault, and cannot be purged before its time.
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

// May wrap and unwrap with this one key, and may not read, change or delete any.
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

output identitiesKeyUri string = identities.properties.keyUri
