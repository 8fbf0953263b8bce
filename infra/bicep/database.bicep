// Two databases on one server: cases, and apart from them who stands behind the codes. Signed in to by identity alone.
param name string
param location string
param administrators { name: string, objectId: string }
param subnetId string
param zoneId string
param workspaceId string

resource server 'Microsoft.Sql/servers@2023-08-01' = {
  name: '${toLower(name)}-${uniqueString(resourceGroup().id)}'
  location: location
  properties: {
    minimalTlsVersion: '1.2'
    publicNetworkAccess: 'Disabled'
    restrictOutboundNetworkAccess: 'Enabled'
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      login: administrators.name
      sid: administrators.objectId
      tenantId: subscription().tenantId
      principalType: 'Group'
    }
  }
}

resource databases 'Microsoft.Sql/servers/databases@2023-08-01' = [for database in ['cases', 'identities']: {
  parent: server
  name: database
  location: location
  sku: { name: 'GP_S_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 2 }
  properties: {
    autoPauseDelay: -1
    minCapacity: json('0.5')
    requestedBackupStorageRedundancy: 'Zone'
    collation: 'Latin1_General_100_BIN2_UTF8'
  }
}]

resource kept 'Microsoft.Sql/servers/databases/backupShortTermRetentionPolicies@2023-08-01' = [for index in range(0, 2): {
  parent: databases[index]
  name: 'default'
  properties: { retentionDays: 35 }
}]

resource audit 'Microsoft.Sql/servers/auditingSettings@2023-08-01' = {
  parent: server
  name: 'default'
  properties: {
    state: 'Enabled'
    isAzureMonitorTargetEnabled: true
    // Sign-ins and changes of rights; no statements, whose parameters would be personal data.
    auditActionsAndGroups: [
      'SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP', 'FAILED_DATABASE_AUTHENTICATION_GROUP'
      'DATABASE_ROLE_MEMBER_CHANGE_GROUP', 'DATABASE_PERMISSION_CHANGE_GROUP'
    ]
  }
}

resource master 'Microsoft.Sql/servers/databases@2023-08-01' existing = {
  parent: server
  name: 'master'
}

resource toWorkspace 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: master
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'SQLSecurityAuditEvents', enabled: true }]
  }
}

module endpoint 'private-endpoint.bicep' = {
  params: {
    name: '${name}-database', location: location, subnetId: subnetId, zoneId: zoneId
    serviceId: server.id, part: 'sqlServer'
  }
}

output serverName string = server.properties.fullyQualifiedDomainName
