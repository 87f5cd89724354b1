"""Writes the files beside this one, by the programs that others write them with (NumPy, SciPy, h5py)."""
import h5py
import numpy as np
import scipy.io
import scipy.sparse

full = np.array([[1.5, -2, 3], [4, 5, 6]])
cube = np.arange(24, dtype="u1").reshape(2, 3, 4)
sparse = scipy.sparse.csc_matrix(np.array([[0, 7.0, 0, 0], [8, 0, 0, 9]]))
cells = np.empty((1, 2), dtype=object)
cells[0, 0], cells[0, 1] = np.array([[1, 2]], dtype="i2"), np.array([[3.25]])
words = np.empty((1, 2), dtype=object)
words[0, 0], words[0, 1] = "rec.*", "z\u00fcrich"
variables = {
    "full": full, "cube": cube, "sparse": sparse, "cells": cells, "words": words, "text": "hello",
    "wide": np.array([[2**53, -1]], dtype="i8"), "yes": np.array([[True, False]]),
    "record": {"a": 1}, "complex": np.array([[1 + 2j]]),
}
scipy.io.savemat("v7.mat", variables, do_compression=True)
scipy.io.savemat("v6.mat", variables, do_compression=False)
scipy.io.savemat("empty.mat", {"rows": scipy.sparse.csc_matrix((0, 5)), "columns": scipy.sparse.csc_matrix((5, 0))})
scipy.io.savemat("v4.mat", {"full": full}, format="4")

with h5py.File("v73.mat", "w", userblock_size=512) as hdf:
    def put(group, name, array, kind, **how):
        data = group.create_dataset(name, data=array.T, **how)
        data.attrs["MATLAB_class"] = np.bytes_(kind)
        return data

    refs = hdf.create_group("#refs#")
    put(hdf, "full", full, "double", chunks=(3, 1), compression="gzip")
    put(hdf, "cube", cube, "uint8")
    put(refs, "a", np.array([[1, 2]], dtype="i2"), "int16")
    put(refs, "b", np.array([[3.25]]), "double")
    put(refs, "c", np.array([[ord(c) for c in "rec.*"]], dtype="u2"), "char")
    put(refs, "d", np.array([[ord(c) for c in "z\u00fcrich"]], dtype="u2"), "char")
    for name, ids in (("cells", "ab"), ("words", "cd")):
        data = hdf.create_dataset(name, (2, 1), dtype=h5py.ref_dtype)
        for i, ref in enumerate(ids):
            data[i, 0] = refs[ref].ref
        data.attrs["MATLAB_class"] = np.bytes_("cell")
    put(hdf, "text", np.array([[ord(c) for c in "hello"]], dtype="u2"), "char")
    group = hdf.create_group("sparse")
    group.attrs["MATLAB_class"] = np.bytes_("double")
    group.attrs["MATLAB_sparse"] = np.uint64(2)
    group["data"], group["ir"] = sparse.data, sparse.indices.astype("u8")
    group["jc"] = sparse.indptr.astype("u8")
    record = hdf.create_group("record")
    record.attrs["MATLAB_class"] = np.bytes_("struct")
with open("v73.mat", "r+b") as mat:
    mat.write(b"MATLAB 7.3 MAT-file, written by a test".ljust(116) + b"\0" * 8 + b"\x00\x02IM")

with h5py.File("claims.mat", "w", userblock_size=512) as hdf:  # 1.6 GB are claimed, nothing is written
    hdf.create_dataset("X", (20000, 10000), dtype="f8", chunks=(100, 100), compression="gzip")

a = np.array([[1, 2, 3], [4, 5, 200]])
np.savez_compressed(
    "arrays.npz", u1=a.astype("u1"), i1=a.astype("i1"), i4=a.astype("<i4"), big=a.astype(">i8"), f4=(a / 4).astype("<f4"),
    f8=(a / 3).astype(">f8"), fortran=np.asfortranarray(cube.astype("f8")), scalar=np.float64(7), bools=a > 3,
    objects=np.array([{"a": 1}], dtype=object), texts=np.array(["a", "b"]))
