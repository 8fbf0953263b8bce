using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Reflection;
using Dapper;

namespace Restitution.Storage.Databases;

/// <summary>The parameters of one statement, each kept as its own database keeps such a value.</summary>
/// <remarks>
/// Dapper's own way is a table of types for the whole process, in which two dialects would be in each other's way.
/// </remarks>
internal sealed class BoundValues(Database database, object values) : SqlMapper.IDynamicParameters
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public void AddParameters(IDbCommand command, SqlMapper.Identity identity)
    {
        foreach (PropertyInfo property in Properties.GetOrAdd(values.GetType(), type => type.GetProperties()))
        {
            DbParameter parameter = ((DbCommand)command).CreateParameter();
            parameter.ParameterName = "@" + property.Name;
            Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            database.Bind(parameter, type, property.GetValue(values));
            command.Parameters.Add(parameter);
        }
    }
}
