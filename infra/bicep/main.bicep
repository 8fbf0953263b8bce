// Everything that the service needs in one resource group. No secret is given and none comes out: every part knows the
// service by its managed identity, and no part answers from outside the network but the HTTP front of the function app.
targetScope = 'resourceGroup'

@description('Short name of the installation, in the names of all parts: 3 to 10 letters and digits.')
@minLength(3)
@maxLength(10)
param name string

param location string = resourceGroup().location

@description('The container image, with its digest rather than a tag that may move.')
param image string

@description('The registry that holds the image, in this resource group; without it the image is public.')
param registryName string = ''

@description('The Entra group that administers the databases; persons of it create the service\'s user there.')
param databaseAdministrators { name: string, objectId: string }

@description('Who issues the tokens of the users, for example https://login.microsoftonline.com/TENANT/v2.0.')
param signInAuthority string

@description('For whom the tokens are issued: the application\'s id.')
param signInAudience string

@description('By whose calendar the day of issue is told: a time zone by its IANA name.')
param timeZone string

@description('How many days logs are kept. They hold no personal data; decide by what an inquiry may ask.')
@minValue(30)
@maxValue(730)
param logDays int = 365

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-service'
  location: location
}

module logs 'logs.bicep' = {
  params: { name: name, location: location, days: logDays, principalId: identity.properties.principalId }
}

module network 'network.bicep' = {
  params: { name: name, location: location }
}

module storage 'storage.bicep' = {
  params: {
    name: name
    location: location
    principalId: identity.properties.principalId
    subnetId: network.outputs.endpointSubnetId
    blobZoneId: network.outputs.zoneIds.blob
    queueZoneId: network.outputs.zoneIds.queue
    workspaceId: logs.outputs.workspaceId
  }
}

module database 'database.bicep' = {
  params: {
    name: name
    location: location
    administrators: databaseAdministrators
    subnetId: network.outputs.endpointSubnetId
    zoneId: network.outputs.zoneIds.database
    workspaceId: logs.outputs.workspaceId
  }
}

module keys 'keys.bicep' = {
  params: {
    name: name
    location: location
    principalId: identity.properties.principalId
    subnetId: network.outputs.endpointSubnetId
    zoneId: network.outputs.zoneIds.keys
    workspaceId: logs.outputs.workspaceId
  }
}

module functions 'functions.bicep' = {
  params: {
    name: name
    location: location
    image: image
    registryName: registryName
    identityName: identity.name
    subnetId: network.outputs.functionsSubnetId
    workAccountName: storage.outputs.workAccountName
    exhibitsEndpoint: storage.outputs.exhibitsEndpoint
    checkpointsAddress: storage.outputs.checkpointsAddress
    databaseServer: database.outputs.serverName
    identitiesKeyUri: keys.outputs.identitiesKeyUri
    checkpointsKeyUri: keys.outputs.checkpointsKeyUri
    packagesKeyUri: keys.outputs.packagesKeyUri
    insightsName: logs.outputs.insightsName
    signInAuthority: signInAuthority
    signInAudience: signInAudience
    timeZone: timeZone
  }
}

output hostName string = functions.outputs.hostName

@description('The user to create in both databases: CREATE USER [name] FROM EXTERNAL PROVIDER.')
output databaseUser string = identity.name
